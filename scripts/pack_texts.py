#!/usr/bin/env python3
"""Packs data/texts/<language>/*.json into one file of sorted "key<TAB>sentence" lines per language.

usage: pack_texts.py TEXTS_DIR OUTPUT_DIR [--embed LANGUAGE FILE.cpp]

A file is one flat object from key to sentence. A key that stands in two files, an empty sentence, a tab or a line
break is an error: the program could not tell which sentence is meant, or where it ends.
"""

import json
import pathlib
import sys

LITERAL_LENGTH = 1000  # compilers limit the length of one string literal


def fail(message):
    sys.exit(f"pack_texts: {message}")


def read_language(folder):
    sentences = {}
    for path in sorted(folder.glob("*.json")):
        for key, sentence in json.loads(path.read_text(encoding="utf-8")).items():
            if key in sentences:
                fail(f"{path}: key {key} stands in two files")
            if not isinstance(sentence, str) or not sentence.strip():
                fail(f"{path}: {key} has no sentence")
            if any(letter in key + sentence for letter in "\t\n\r"):
                fail(f"{path}: {key} holds a tab or a line break")
            sentences[key] = sentence
    return "".join(f"{key}\t{sentences[key]}\n" for key in sorted(sentences))


def embed(language, lines, path):
    data = lines.encode("utf-8")
    escaped = []
    for start in range(0, len(data), LITERAL_LENGTH):
        chunk = data[start:start + LITERAL_LENGTH]
        escaped.append('    "' + "".join(f"\\{byte:03o}" if byte < 32 or byte > 126 or byte in b'"\\?' else chr(byte)
                                         for byte in chunk) + '"')
    code = ("#include \"text/messages.h\"\n\nnamespace text {\n\nstd::string_view embedded_german() {\n"
            "    static constexpr char kLines[] =\n" + "\n".join(escaped) + ";\n"
            "    return std::string_view(kLines, sizeof(kLines) - 1);\n}\n\n}  // namespace text\n")
    write_if_changed(path, code)


def write_if_changed(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")


def main(arguments):
    if len(arguments) not in (2, 5) or (len(arguments) == 5 and arguments[2] != "--embed"):
        sys.exit(__doc__)
    texts, output = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    for folder in sorted(path for path in texts.iterdir() if path.is_dir()):
        lines = read_language(folder)
        write_if_changed(output / folder.name, lines)
        if len(arguments) == 5 and folder.name == arguments[3]:
            embed(folder.name, lines, pathlib.Path(arguments[4]))


if __name__ == "__main__":
    main(sys.argv[1:])
