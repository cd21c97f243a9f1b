#!/usr/bin/env python3
"""Build the report faces of fonts/ofl/ from their open-licensed sources.

    fetch-sources.sh SOURCES                 # once: fetch the sources into the folder SOURCES
    build.py --sources SOURCES               # write ofl/*.ttf.br next to this script, then check them
    build.py --sources SOURCES --ttf DIR     # also keep the uncompressed faces in DIR
    build.py --sources SOURCES --check       # build nothing, check the files that are there

Needs Python 3.9+, fonttools and brotli (Debian: python3-fonttools, python3-brotli).  The committed
files were made with fonttools 4.38.0 and brotli 1.0.9; with those, every run gives the same bytes.

What is done to each face: cut to the characters below, made one em wide where Chinese typesetting
needs it (“”‘’—…·), given one line box for all faces (0.88 em above the baseline, 0.12 em below),
stripped of hinting and of every layout feature (no kerning: word processors do not kern by default,
and lines must break in the PDF where they break there), and renamed to a family name of our own.
"""
import argparse
import bz2
import hashlib
import io
import os
import sys
from dataclasses import dataclass

try:
    import brotli
    from fontTools import subset
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont
except ImportError as missing:
    sys.exit(f'build.py: {missing}. Install fonttools and brotli (Debian: python3-fonttools python3-brotli).')

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, 'ofl')
SIZE_LIMIT = 17_000_000                     # bytes, all of fonts/


# ---------------------------------------------------------------------------------------- sources

# File name in the folder of sources -> sha256.  fetch-sources.sh puts them there.
SOURCE_SHA256 = {
    'NotoSerifSC_400Regular.ttf': 'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742',
    'NotoSerifSC_700Bold.ttf': '9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6',
    'NotoSansSC_500Medium.ttf': 'b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a',
    'lxgw-wenkai-latin-300-normal.woff2': '73311ce540f4ed6ca41325d28e48037acf0d78e08de0f9f10078cd17ec19eb0f',
    'lxgw-wenkai-latin-500-normal.woff2': '013fa90e3e7c3b30aeb0a5311ef92d9aee0d3def5817bc27c357198796d34306',
    'Tinos_400Regular.ttf': '924ef269e73da94c1803ff68877f5d998dd16605c5ffad82ee181034f8a1fffe',
    'Tinos_700Bold.ttf': '576a19b5dc026cafe6ae8fde4c849588dae6475cf5d912cebdf2827388c43ad9',
    'Unihan_OtherMappings.txt.bz2': 'bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2',
}


@dataclass(frozen=True)
class Face:
    file: str                               # name of the built file, without .ttf.br
    family: str                             # family name given to it
    source: str                             # file in the folder of sources
    original: str                           # the original face and its version
    script: str                             # 'cjk', 'latin' or 'rest'
    style: str = 'Regular'


FACES = (
    Face('title', 'Nianbao XiaoBiaoSong', 'NotoSerifSC_700Bold.ttf', 'Noto Serif SC Bold 2.003', 'cjk'),
    Face('fang', 'Nianbao FangSong', 'lxgw-wenkai-latin-300-normal.woff2', 'LXGW WenKai Light 1.311', 'cjk'),
    Face('hei', 'Nianbao Hei', 'NotoSansSC_500Medium.ttf', 'Noto Sans SC Medium 2.004', 'cjk'),
    Face('kai', 'Nianbao Kai', 'lxgw-wenkai-latin-500-normal.woff2', 'LXGW WenKai Regular 1.311', 'cjk'),
    Face('song', 'Nianbao Song', 'NotoSerifSC_400Regular.ttf', 'Noto Serif SC Regular 2.003', 'cjk'),
    Face('latin', 'Nianbao Latin', 'Tinos_400Regular.ttf', 'Tinos Regular 1.340', 'latin'),
    Face('latin-bold', 'Nianbao Latin', 'Tinos_700Bold.ttf', 'Tinos Bold 1.340', 'latin', 'Bold'),
    Face('rest', 'Nianbao Rest', 'NotoSerifSC_400Regular.ttf', 'Noto Serif SC Regular 2.003', 'rest'),
)


def read_source(sources, name):
    """The bytes of one source file; stops the build if it is missing or is not the file expected."""
    path = os.path.join(sources, name)
    try:
        with open(path, 'rb') as stream:
            data = stream.read()
    except OSError as error:
        sys.exit(f'build.py: cannot read the source {path}: {error.strerror}. Run fetch-sources.sh first.')
    digest = hashlib.sha256(data).hexdigest()
    if digest != SOURCE_SHA256[name]:
        sys.exit(f'build.py: {path} is not the file these faces are built from.\n'
                 f'  sha256 expected {SOURCE_SHA256[name]}\n'
                 f'  sha256 found    {digest}\n'
                 f'Fetch the version named in fetch-sources.sh; to move to a new version on purpose, '
                 f'change SOURCE_SHA256, FACES and ofl/COPYRIGHT.txt together.')
    return data


# ------------------------------------------------------------------------------------- characters

def code_range(first, last):
    return set(range(first, last + 1))


def gb2312_rows(first_lead_byte, last_lead_byte):
    """The characters of GB 2312 whose first byte lies in the given range."""
    characters = set()
    for lead in range(first_lead_byte, last_lead_byte + 1):
        for trail in range(0xA1, 0xFF):
            try:
                characters.add(ord(bytes([lead, trail]).decode('gb2312')))
            except UnicodeDecodeError:
                pass                        # unassigned
    return characters


def general_standard_hanzi(sources):
    """The 8105 hanzi of 通用规范汉字表 (2013): the kTGH entries of the Unihan database."""
    text = bz2.decompress(read_source(sources, 'Unihan_OtherMappings.txt.bz2')).decode('utf-8')
    hanzi = {int(line.split('\t')[0][2:], 16) for line in text.splitlines() if '\tkTGH\t' in line}
    assert len(hanzi) == 8105, f'8105 hanzi expected in the kTGH list, {len(hanzi)} found'
    return hanzi


ASCII = code_range(0x20, 0x7E)

# Every character encoded as a hanzi: the CJK Unified Ideographs, their extensions, and the
# compatibility ideographs.  (Radicals, and 〇 which the faces have as a symbol, are not among them.)
ALL_HANZI = (code_range(0x3400, 0x4DBF) | code_range(0x4E00, 0x9FFF) | code_range(0xF900, 0xFAFF)
             | code_range(0x20000, 0x2FA1F) | code_range(0x30000, 0x3FFFD))

# Punctuation and symbols of the Chinese faces.
CJK_SYMBOLS = (
    gb2312_rows(0xA1, 0xA9) | ASCII
    | code_range(0x00A0, 0x00FF)            # Latin-1: § ± · × ÷ …
    | code_range(0x2010, 0x2027) | code_range(0x2030, 0x203E) | code_range(0x2070, 0x208E)
    | code_range(0x2150, 0x218B)            # fractions, Roman numerals
    | code_range(0x2190, 0x2199) | code_range(0x2200, 0x22FF)
    | code_range(0x2460, 0x24FF)            # ① ⑴ ⒈
    | code_range(0x2500, 0x257F) | code_range(0x25A0, 0x25FF)
    | code_range(0x3000, 0x303F)            # 、。〇《》〔〕
    | code_range(0x3200, 0x33FF)            # ㈠ ㎡
    | code_range(0xFE30, 0xFE4F) | code_range(0xFF00, 0xFFEF)
    | set(map(ord, '€℃℉№℡™★☆☐☑☒✓✔✗'))
)

LATIN_CHARACTERS = (
    ASCII | code_range(0x00A0, 0x017F) | code_range(0x0370, 0x03FF) | code_range(0x2010, 0x203F)
    | set(map(ord, '€℃№™←↑→↓−≈≠≤≥√∞∑'))
)

# Marks that the check demands of every Chinese face.
REQUIRED_MARKS = '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·'

# Marks that must be one em wide in Chinese text, and where the ink goes in that em.
ONE_EM_MARKS = {
    '‘': 'right', '“': 'right',
    '’': 'left', '”': 'left',
    '…': 'centre', '·': 'centre',
    '—': 'joined',                          # from edge to edge, so that —— is one line
}


def report_hanzi(sources):
    """The hanzi of the main faces: GB 2312 together with the 8105, 8230 in all."""
    hanzi = general_standard_hanzi(sources) | gb2312_rows(0xB0, 0xF7)
    assert len(hanzi) == 8230, f'8230 hanzi expected, {len(hanzi)} found'
    return hanzi


def wanted_characters(face, hanzi):
    return {'cjk': hanzi | CJK_SYMBOLS, 'latin': LATIN_CHARACTERS, 'rest': ALL_HANZI - hanzi}[face.script]


# --------------------------------------------------------------------------------- work on a face

ASCENT, DESCENT = 0.88, 0.12                # the line box, in em
MARK_MARGIN = 0.06                          # between a quotation mark and its edge of the em
DASH_OVERLAP = 0.02                         # by which — passes either edge: no seam, no notch at rounded ends
FIXED_DATE = 3786912000                     # 2024-01-01, in the seconds since 1904 of the head table
TABLES_KEPT = {'head', 'hhea', 'maxp', 'OS/2', 'hmtx', 'cmap', 'loca', 'glyf', 'name', 'post'}


def ink_bounds(font, glyph_name):
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[glyph_name].draw(pen)
    return pen.bounds                       # xMin, yMin, xMax, yMax; None when there is no ink


def full_width_alternates(font):
    """The glyph substitutions of the face's own `fwid` feature."""
    alternates = {}
    if 'GSUB' not in font:
        return alternates
    table = font['GSUB'].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != 'fwid':
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                subtable = getattr(subtable, 'ExtSubTable', subtable)
                alternates.update(getattr(subtable, 'mapping', {}))
    return alternates


def add_moved_glyph(font, source_name, new_name, scale_x, shift_x, advance):
    """Add a glyph whose outline is that of another, scaled and shifted along the line."""
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(None)                  # without a glyph set, composites are decomposed
    glyphs[source_name].draw(TransformPen(pen, (scale_x, 0, 0, 1, shift_x, 0)))
    glyph = pen.glyph()
    glyf, metrics = font['glyf'], font['hmtx'].metrics
    glyf[new_name] = glyph                  # also puts the name into the glyph order
    glyph.recalcBounds(glyf)
    metrics[new_name] = (advance, glyph.xMin)


def widen_marks(font):
    """Give the face one-em “”‘’—…·, from its own full-width forms where these will do.

    A mark that has to change becomes a glyph of its own: other characters may share the old one."""
    em = font['head'].unitsPerEm
    best_cmap, metrics = font.getBestCmap(), font['hmtx'].metrics
    alternates = full_width_alternates(font)
    for mark, place in ONE_EM_MARKS.items():
        name = best_cmap[ord(mark)]
        alternate = alternates.get(name)
        if alternate and metrics[alternate][0] == em:
            name = alternate
        left, _, right, _ = ink_bounds(font, name)
        if place == 'joined' or metrics[name][0] != em:
            scale = 1
            if place == 'joined':
                scale = em * (1 + 2 * DASH_OVERLAP) / (right - left)
                shift = -em * DASH_OVERLAP - left * scale
            elif place == 'right':
                shift = em * (1 - MARK_MARGIN) - right
            elif place == 'left':
                shift = em * MARK_MARGIN - left
            else:
                shift = em / 2 - (left + right) / 2
            new_name = f'nianbao.{ord(mark):04X}'
            add_moved_glyph(font, name, new_name, scale, shift, em)
            name = new_name
        for table in font['cmap'].tables:
            if table.isUnicode() and ord(mark) in getattr(table, 'cmap', {}):
                table.cmap[ord(mark)] = name
    font.setGlyphOrder(font['glyf'].glyphOrder)                    # now with the glyphs added


def even_out_hanzi(font, hanzi):
    """Make every hanzi exactly one em wide (the 乡 of LXGW WenKai Light is 0.999 em)."""
    em, cmap, metrics = font['head'].unitsPerEm, font.getBestCmap(), font['hmtx'].metrics
    for code in hanzi & set(cmap):
        metrics[cmap[code]] = (em, metrics[cmap[code]][1])


def cut(font, characters):
    """Reduce the face to the given characters; no hinting, no layout features."""
    for tag in set(font.keys()) - TABLES_KEPT - {'GlyphOrder'}:
        del font[tag]
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ['*']
    options.layout_features = []
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def set_metrics(font, style):
    """One line box for every face, embedding allowed, a plain Regular or Bold."""
    em, hhea, os2, head = font['head'].unitsPerEm, font['hhea'], font['OS/2'], font['head']
    hhea.ascent, hhea.descent, hhea.lineGap = round(ASCENT * em), -round(DESCENT * em), 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = hhea.ascent, hhea.descent, 0
    os2.fsType = 0                          # installable embedding
    bold = style == 'Bold'
    os2.fsSelection = (1 << 7) | (1 << 5 if bold else 1 << 6)      # use the typo metrics; bold or regular
    os2.usWeightClass = 700 if bold else 400
    os2.achVendID = 'NONE'
    head.macStyle = 1 if bold else 0
    head.fontRevision = 1.0
    head.created = head.modified = FIXED_DATE
    font['post'].formatType = 3.0           # no glyph names


def set_names(font, face):
    """Our own names; the copyright line of the original stays as it is."""
    names = font['name']
    copyright_line = names.getDebugName(0)
    assert copyright_line, f'{face.source} has no copyright line'
    postscript = face.family.replace(' ', '') + '-' + face.style
    names.names = []
    for name_id, text in (
        (0, copyright_line), (1, face.family), (2, face.style), (3, postscript),
        (4, f'{face.family} {face.style}'), (5, 'Version 1.000'), (6, postscript),
        (10, f'Modified 2026 from {face.original}: subset, no hinting or layout features, '
             f'common vertical metrics, full-width marks, renamed.'),
        (13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1. See OFL.txt.'),
        (14, 'https://openfontlicense.org'),
    ):
        names.setName(text, name_id, 3, 1, 0x409)


def build(face, sources, hanzi):
    """The bytes of the built face, as a TrueType file."""
    font = TTFont(io.BytesIO(read_source(sources, face.source)), recalcTimestamp=False)
    assert 'glyf' in font, f'{face.source} has no TrueType outlines'
    font['glyf'], font['hmtx']              # read both before any glyph is added
    if face.script == 'cjk':
        widen_marks(font)
    even_out_hanzi(font, ALL_HANZI)
    cut(font, wanted_characters(face, hanzi))
    set_metrics(font, face.style)
    set_names(font, face)
    font.flavor = None
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def compress(data):
    """Brotli, as Node's zlib.brotliDecompressSync reads it (no large window)."""
    return brotli.compress(data, mode=brotli.MODE_GENERIC, quality=11, lgwin=24)


# ------------------------------------------------------------------------------------------ check

def check(face, data, hanzi):
    """Assert all that the library relies on.  Returns the number of hanzi the face has."""
    def demand(condition, message):
        assert condition, f'{face.file}: {message}'

    font = TTFont(io.BytesIO(data))
    em, cmap, metrics, glyf = font['head'].unitsPerEm, font.getBestCmap(), font['hmtx'].metrics, font['glyf']

    def advance(character):
        return metrics[cmap[ord(character)]][0] / em

    demand(set(font.keys()) - {'GlyphOrder'} == TABLES_KEPT, f'tables are {sorted(font.keys())}')   # no CFF, GPOS, GSUB, kern
    demand(font.sfntVersion == '\0\1\0\0' and font.flavor is None, 'is not a plain TrueType file')
    demand(font['OS/2'].fsType == 0, 'fsType is not 0')
    box = (round(ASCENT * em), -round(DESCENT * em), 0)
    demand((font['hhea'].ascent, font['hhea'].descent, font['hhea'].lineGap) == box, 'the hhea line box is wrong')
    os2 = font['OS/2']
    demand((os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap) == box, 'the OS/2 line box is wrong')
    names = font['name']
    demand((names.getDebugName(1), names.getDebugName(2)) == (face.family, face.style), 'the names are wrong')
    primary_names = ' '.join(names.getDebugName(name_id) for name_id in (1, 3, 4, 6)).lower()
    demand(not any(word in primary_names for word in ('noto', 'source', 'lxgw', '霞鹜', 'tinos')), 'a name is reserved')

    own_hanzi = set(cmap) & ALL_HANZI
    for code in own_hanzi:
        demand(glyf[cmap[code]].numberOfContours != 0, f'U+{code:04X} is empty')
        demand(metrics[cmap[code]][0] == em, f'U+{code:04X} is not one em wide')
    demand(glyf['.notdef'].numberOfContours != 0, '.notdef is empty')

    if face.script == 'cjk':
        demand(own_hanzi == hanzi, f'has {len(own_hanzi & hanzi)} of the {len(hanzi)} hanzi')
        demand(not ASCII - set(cmap), 'ASCII is not complete')
        for mark in REQUIRED_MARKS:
            demand(ord(mark) in cmap, f'has no {mark}')
            demand(advance(mark) == 1, f'{mark} is {advance(mark)} em wide')
            demand(glyf[cmap[ord(mark)]].numberOfContours != 0, f'{mark} is empty')
        left, _, right, _ = ink_bounds(font, cmap[ord('—')])
        demand(left <= 0 and right >= em, '—— has a gap')
    elif face.script == 'latin':
        demand(not own_hanzi, 'has hanzi')
        demand(not ASCII - set(cmap), 'ASCII is not complete')
        for digit in '0123456789':
            demand(advance(digit) == 0.5, f'the digit {digit} is {advance(digit)} em wide')
    else:
        demand(own_hanzi == set(cmap) and not own_hanzi & hanzi, 'overlaps the other faces')
        demand(not code_range(0x4E00, 0x9FFF) - hanzi - own_hanzi, 'U+4E00–9FFF is not complete')
        demand(not code_range(0x3400, 0x4DBF) - hanzi - own_hanzi, 'Extension A is not complete')
    return len(own_hanzi)


def folder_size(folder):
    return sum(os.path.getsize(os.path.join(parent, name)) for parent, _, names in os.walk(folder) for name in names)


# ------------------------------------------------------------------------------------------- main

def write(path, data):
    with open(path, 'wb') as stream:
        stream.write(data)


def main():
    parser = argparse.ArgumentParser(description='Build fonts/ofl/*.ttf.br from their sources (see fetch-sources.sh).')
    parser.add_argument('--sources', required=True, metavar='DIR', help='folder filled by fetch-sources.sh')
    parser.add_argument('--ttf', metavar='DIR', help='also write the uncompressed faces there')
    parser.add_argument('--out', default=OUTPUT, metavar='DIR', help='where the .ttf.br go (default: ofl next to this script)')
    parser.add_argument('--only', metavar='FACE', choices=[face.file for face in FACES], help='only this face')
    parser.add_argument('--check', action='store_true', help='build nothing; check the files in --out')
    arguments = parser.parse_args()

    hanzi = report_hanzi(arguments.sources)
    for folder in filter(None, (arguments.out, arguments.ttf)):
        os.makedirs(folder, exist_ok=True)
    for face in FACES:
        if arguments.only not in (None, face.file):
            continue
        path = os.path.join(arguments.out, face.file + '.ttf.br')
        if not arguments.check:
            write(path, compress(build(face, arguments.sources, hanzi)))
        with open(path, 'rb') as stream:
            packed = stream.read()
        data = brotli.decompress(packed)
        if arguments.ttf:
            write(os.path.join(arguments.ttf, face.file + '.ttf'), data)
        count = check(face, data, hanzi)
        print(f'{face.file:<11}{len(data):>9} -> {len(packed):>8} bytes  {count:>6} hanzi  '
              f'sha256 {hashlib.sha256(packed).hexdigest()}', flush=True)
    total = folder_size(HERE)
    print(f'{os.path.basename(HERE)}/ holds {total} bytes')
    assert total < SIZE_LIMIT, f'more than the {SIZE_LIMIT} bytes allowed'


if __name__ == '__main__':
    main()
