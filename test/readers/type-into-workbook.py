#!/usr/bin/python3
"""type-into-workbook.py IN OUT ENTRIES: opens a workbook with LibreOffice, types into it as a person would,
calculates it, saves it as xlsx and prints what each cell then shows.

ENTRIES is a JSON list of [title of the sheet, cell, what is typed]. A cell that is locked on a protected sheet
takes nothing. Ends with 3 where LibreOffice has no Calc or Python no uno.
"""
import json
import subprocess
import sys
import tempfile
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    sys.exit(3)

source, target, entries = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
pipe = f"nianbao{time.time_ns()}"
profile = tempfile.TemporaryDirectory()
try:
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{profile.name}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
except FileNotFoundError:
    sys.exit(3)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.3)
    sys.exit("LibreOffice does not start")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
try:
    document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (option("Hidden", True),))
    if document is None or not document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
        sys.exit(3)
    sheets = {sheet.getCellByPosition(0, 0).String: sheet for sheet in document.Sheets}
    for title, name, text in entries:
        sheet = sheets[title]
        cell = sheet.getCellRangeByName(name)
        # What a program sets is not held up by protection, so it is asked for here.
        locked = sheet.isProtected() and cell.CellProtection.IsLocked
        if not locked and text is not None:
            cell.FormulaLocal = text
    document.calculateAll()
    shown = []
    for title, name, text in entries:
        cell = sheets[title].getCellRangeByName(name)
        locked = sheets[title].isProtected() and cell.CellProtection.IsLocked
        shown.append({"cell": name, "locked": bool(locked), "text": cell.String, "formula": cell.Formula})
    document.storeToURL(f"file://{target}", (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)
    print(json.dumps(shown))
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)
    profile.cleanup()
