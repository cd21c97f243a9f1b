#!/usr/bin/python3
"""libreoffice-pdf.py FOLDER (DOCX PDF)...: draws Word files with LibreOffice as the files ask to be drawn.

LibreOffice 7.4 does not read three things that the files say and Word obeys: no automatic space between
Chinese and Latin (w:autoSpaceDE), no marks hanging over the edge (w:overflowPunct, which it reads the wrong
way round) and the marks that may not begin or end a line (w:noLineBreaksBefore, w:noLineBreaksAfter). They are
set here from the file itself; nothing else is touched.
"""
import re
import subprocess
import sys
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.i18n import ForbiddenCharacters
from com.sun.star.lang import Locale

folder, *files = sys.argv[1:]
pipe = f"nianbao{time.time_ns()}"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{folder}/profile"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not start")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def obey(document, docx):
    settings = zipfile.ZipFile(docx).read("word/settings.xml").decode("utf8")
    styles = zipfile.ZipFile(docx).read("word/styles.xml").decode("utf8")
    for style in document.StyleFamilies.getByName("ParagraphStyles"):
        style.ParaIsCharacterDistance = 'w:autoSpaceDE w:val="0"' not in styles
        style.ParaIsHangingPunctuation = 'w:overflowPunct w:val="0"' not in styles

    def marks(element):
        found = re.search(rf'<w:{element} [^>]*w:val="([^"]*)"', settings)
        return found.group(1).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">") if found else ""

    forbidden = ForbiddenCharacters(marks("noLineBreaksBefore"), marks("noLineBreaksAfter"))
    table = document.createInstance("com.sun.star.document.Settings")
    table.ForbiddenCharacters.setForbiddenCharacters(Locale("zh", "CN", ""), forbidden)


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
for docx, pdf in zip(files[::2], files[1::2]):
    document = desktop.loadComponentFromURL(f"file://{docx}", "_blank", 0, (option("Hidden", True),))
    obey(document, docx)
    document.storeToURL(f"file://{pdf}", (option("FilterName", "writer_pdf_Export"),))
    document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
