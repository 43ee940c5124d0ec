#!/usr/bin/env python3
"""Packs data/texts/<language>/*.json into C++: one text of sorted "key<TAB>sentence" lines per language.

usage: pack_texts.py TEXTS_DIR FILE.cpp

What lies in a language's folder itself is for the page. What lies one folder deeper (de/command_line) is for the
command-line tool, which speaks German, and never travels to a phone.

A file is one flat object from key to sentence. A key that stands in two files, an empty sentence, a tab or a line
break is an error: the program could not tell which sentence is meant, or where it ends.
"""

import json
import pathlib
import sys

LITERAL_LENGTH = 1000  # compilers limit the length of one string literal


def fail(message):
    sys.exit(f"pack_texts: {message}")


def read_language(paths):
    sentences = {}
    for path in sorted(paths):
        for key, sentence in json.loads(path.read_text(encoding="utf-8")).items():
            if key in sentences:
                fail(f"{path}: key {key} stands in two files")
            if not isinstance(sentence, str) or not sentence.strip():
                fail(f"{path}: {key} has no sentence")
            if any(letter in key + sentence for letter in "\t\n\r"):
                fail(f"{path}: {key} holds a tab or a line break")
            sentences[key] = sentence
    return "".join(f"{key}\t{sentences[key]}\n" for key in sorted(sentences))


def literal(lines):
    data = lines.encode("utf-8")
    escaped = []
    for start in range(0, len(data), LITERAL_LENGTH):
        chunk = data[start:start + LITERAL_LENGTH]
        escaped.append('        "' + "".join(f"\\{byte:03o}" if byte < 32 or byte > 126 or byte in b'"\\?' else chr(byte)
                                             for byte in chunk) + '"')
    return "\n".join(escaped)


def function(head, body):
    return f"{head} {{\n{body}}}\n\n"


def block(lines):
    return f"static constexpr char kLines[] =\n{literal(lines)};\n        return std::string_view(kLines, sizeof(kLines) - 1);\n"


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    texts, output = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    languages = {folder.name: read_language(folder.glob("*.json")) for folder in sorted(texts.iterdir()) if folder.is_dir()}
    blocks = "".join(f'    if (language == "{name}") {{\n        {block(lines)}    }}\n' for name, lines in languages.items())
    names = ", ".join(f'"{name}"' for name in languages)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(
        '#include "text/messages.h"\n\nnamespace text {\n\n' +
        function("std::string_view embedded_texts(std::string_view language)", blocks + "    return {};\n") +
        function("std::vector<std::string_view> embedded_languages()", f"    return {{{names}}};\n") +
        function("std::string_view embedded_german()", "    " + block(read_language((texts / "de").rglob("*.json")))) +
        "}  // namespace text\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
