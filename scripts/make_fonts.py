#!/usr/bin/python3
"""Makes the three fonts of the interface from Debian's Noto Sans and npm's Material Symbols.

    scripts/make_fonts.py --noto DIR --symbols FILE.woff2 --icons src/ui/icons.txt --out build/fonts

Writes text-regular.ttf, text-bold.ttf, icons.ttf and include/generated/ui/icons.h. The same input gives the same bytes.
Dear ImGui rasterises with stb_truetype, which uses neither hints nor layout tables, so both are left out.
"""
import argparse
import io
import os
import sys

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

# German and English, with signs that all languages use.
TEXT_RANGES = [
    (0x20, 0x7E),      # Basic Latin
    (0xA0, 0xFF),      # Latin-1, with soft hyphen, middle dot and guillemets
    (0x1E9E, 0x1E9E),  # capital sharp s
    (0x2009, 0x2009),  # thin space
    (0x200B, 0x200D),  # zero-width space and joiners
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2022, 0x2022),  # bullet
    (0x2026, 0x2026),  # ellipsis
    (0x202F, 0x202F),  # narrow no-break space
    (0x2030, 0x2030),  # per mille
    (0x2032, 0x2033),  # prime, double prime
    (0x2039, 0x203A),  # single guillemets
    (0x20AC, 0x20AC),  # euro
    (0xFFFD, 0xFFFD),  # what a damaged letter is shown as
]
# What people type, and what is said back to them in their own words, is painted in ordinary letters. Headings and buttons
# will need these once the interface itself speaks such a language; until then every phone would fetch 7 kB for nothing.
OTHER_LATIN = [  # Polish, Romanian, Turkish …
    *range(0x100, 0x180),    # Latin Extended-A
    0x18F, 0x259,            # Azerbaijani schwa
    *range(0x218, 0x21C),    # Romanian s and t with comma
]
CYRILLIC = [
    *range(0x400, 0x460), 0x490, 0x491,
    0x2BC,                   # modifier apostrophe, used in Ukrainian
    0x2116,                  # numero sign, used in Russian
]
# Signs that texts use and Noto Sans lacks; Noto Sans Math has them with the same units per em.
MATH_SIGNS = [0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265]

# Single letters on the keys of the kiosk's keyboard (src/ui/views/kiosk_keyboard.cpp), and the joined forms that make up
# the name on the key which chooses them. Words in Arabic need shaping and are not painted with these.
ARABIC_KEYS = [*range(0x621, 0x63B), *range(0x641, 0x64B), 0x67E, 0x686, 0x6AF, 0xFE91, 0xFEAE, 0xFECB, 0xFEF2]

# Of an em, in the files. The outlines come with 1000 and 960.
TEXT_UNITS = 500
ICON_UNITS = 240


def subset_options():
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    # 13 and 14 keep the licence inside the file, as the Open Font License asks.
    options.name_IDs = [0, 1, 2, 13, 14]
    options.drop_tables += ["gasp", "prep"]
    return options


def drop_layout(font):
    for tag in ("GSUB", "GPOS", "GDEF"):
        if tag in font:
            del font[tag]


def save(font, path, units_per_em):
    # Half a unit is less than a twentieth of a pixel in the largest text; smaller numbers pack better.
    scale_upem(font, units_per_em)
    data = io.BytesIO()
    font.save(data, reorderTables=True)
    with open(path, "wb") as out:
        out.write(data.getvalue())


def copy_signs(font, donor, code_points):
    """Copies whole outlines, so the signs stand in the text's own font file and need no fallback font."""
    names = donor.getBestCmap()
    outlines = donor.getGlyphSet()
    for code_point in code_points:
        name = names[code_point]
        target = f"uni{code_point:04X}"
        if target not in font.getReverseGlyphMap():
            font.setGlyphOrder(font.getGlyphOrder() + [target])
        # A letter and its dots may be parts of their own over there; here they become one outline.
        parts = DecomposingRecordingPen(outlines)
        outlines[name].draw(parts)
        pen = TTGlyphPen(None)
        parts.replay(pen)
        font["glyf"][target] = pen.glyph()
        font["hmtx"][target] = donor["hmtx"][name]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code_point] = target


def make_text_font(source, more, donors, path):
    """more: code points besides TEXT_RANGES; donors: pairs of a font file and the code points to be copied from it."""
    font = TTFont(source, recalcTimestamp=False)
    drop_layout(font)
    wanted = {code for first, last in TEXT_RANGES for code in range(first, last + 1)} | set(more)
    for file, code_points in donors:
        donor = TTFont(file)
        if font["head"].unitsPerEm != donor["head"].unitsPerEm:
            sys.exit(f"make_fonts: {source} and {file} differ in units per em")
        present = font.getBestCmap()
        copy_signs(font, donor, [sign for sign in code_points if sign not in present])
        wanted |= set(code_points)
    subsetter = subset.Subsetter(options=subset_options())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    save(font, path, TEXT_UNITS)


def read_icon_names(path):
    with open(path, encoding="utf-8") as lines:
        names = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if names != sorted(set(names)):
        sys.exit(f"make_fonts: {path} must be sorted and name each icon once")
    return names


def ligatures(font):
    """Icon name → glyph, from the ligatures that turn written names into pictures."""
    letter_of = {glyph: chr(code) for code, glyph in font.getBestCmap().items() if code < 0x80}
    found = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for first, rest in getattr(table, "ligatures", {}).items():
                for ligature in rest:
                    parts = [first] + ligature.Component
                    if all(part in letter_of for part in parts):
                        found["".join(letter_of[part] for part in parts)] = ligature.LigGlyph
    return found


def constant_name(icon):
    return "k" + "".join(part.capitalize() for part in icon.split("_"))


def make_icon_font(symbols, names, path, header):
    font = TTFont(symbols, recalcTimestamp=False)
    glyph_of = ligatures(font)
    unknown = [name for name in names if name not in glyph_of]
    if unknown:
        sys.exit("make_fonts: Material Symbols knows no icon named " + ", ".join(unknown))
    # Material's own code points stay the same when the list grows; a glyph may have several.
    code_of = {glyph: code for code, glyph in sorted(font.getBestCmap().items(), reverse=True)}
    # Some filled pictures are glyphs of their own (`home.fill`), which only the layout engine would put in.
    order = set(font.getGlyphOrder())
    code_points = {name: code_of[glyph_of[name]] for name in names}
    private_use = {}
    for name in names:
        filled = glyph_of[name] + ".fill"
        private_use[code_points[name]] = filled if filled in order else glyph_of[name]
    drop_layout(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = dict(private_use)
    # First the subset, then the one instance: the other way round takes thirty times as long.
    subsetter = subset.Subsetter(options=subset_options())
    subsetter.populate(unicodes=set(private_use))
    subsetter.subset(font)
    instancer.instantiateVariableFont(font, {"FILL": 1, "wght": 400, "GRAD": 0, "opsz": 24}, inplace=True)
    del font["STAT"]
    font.flavor = None
    save(font, path, ICON_UNITS)

    lines = [
        "// Code points of the icon font, made from src/ui/icons.txt by scripts/make_fonts.py. Do not edit.",
        "#pragma once",
        "",
        "namespace ui::icon {",
        "",
    ]
    lines += [f"inline constexpr char32_t {constant_name(name)} = 0x{code_points[name]:X};" for name in names]
    lines += ["", "}  // namespace ui::icon", ""]
    os.makedirs(os.path.dirname(header), exist_ok=True)
    with open(header, "w", encoding="utf-8") as out:
        out.write("\n".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ("--noto", "--symbols", "--icons", "--out"):
        parser.add_argument(option, required=True)
    arguments = parser.parse_args()
    names = read_icon_names(arguments.icons)
    os.makedirs(arguments.out, exist_ok=True)
    math = (os.path.join(arguments.noto, "NotoSansMath-Regular.ttf"), MATH_SIGNS)
    arabic = (os.path.join(arguments.noto, "NotoSansArabic-Regular.ttf"), ARABIC_KEYS)
    for weight, more, donors in (("Regular", OTHER_LATIN + CYRILLIC, [math, arabic]), ("Bold", [], [math])):
        make_text_font(os.path.join(arguments.noto, f"NotoSans-{weight}.ttf"), more, donors,
                       os.path.join(arguments.out, f"text-{weight.lower()}.ttf"))
    make_icon_font(arguments.symbols, names, os.path.join(arguments.out, "icons.ttf"),
                   os.path.join(arguments.out, "include/generated/ui/icons.h"))


if __name__ == "__main__":
    main()
