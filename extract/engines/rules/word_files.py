"""Reads the TOML files of words, most of it quickly.

The files keep to a plain part of TOML: strings without escapes, lists of such strings, tables without dots. That part
is read here by one pattern. `tomllib` goes through strings character by character, which took a tenth of the time from
start to the first record; it reads what is not plain, and says what is wrong in a file that is no TOML.
"""

from __future__ import annotations

import re
from typing import Any, Final

_ENTRY: Final = re.compile(
    r"\s*(?:#[^\n]*\n"
    r"|\[(?P<table>[\w-]+)\]\n"
    r'|(?P<key>[\w-]+|"[^"\\\n]+") = '
    r'(?:"""(?P<long>[^"\\]*)"""|"(?P<short>[^"\\\n]*)"|\[(?P<list>[^\]\[\\#]*)\])\n)',
    re.ASCII,
)


def loads(text: str) -> dict[str, Any]:
    """Gives what `tomllib.loads` gives, and raises what it raises."""
    found = _plain(text)
    if found is None:
        import tomllib

        return tomllib.loads(text)
    return found


def _plain(text: str) -> dict[str, Any] | None:
    """Reads a file that is plain from start to end; None for any other."""
    root: dict[str, Any] = {}
    table = root
    at = 0
    while entry := _ENTRY.match(text, at):
        at = entry.end()
        name, key, long, short, items = entry.groups()
        if name is not None:
            if name in root:
                return None
            table = root[name] = {}
        elif key is not None:
            key = key.strip('"')
            value = _value(long, short, items)
            if value is None or key in table:
                return None
            table[key] = value
    return None if text[at:].strip() else root


def _value(long: str | None, short: str | None, items: str | None) -> str | list[str] | None:
    if long is not None:
        return long.removeprefix("\n")
    return short if items is None else _strings(items)


def _strings(items: str) -> list[str] | None:
    """Gives the strings of a list; None where anything but one comma stands between two of them."""
    pieces = items.split('"')
    between = [x.strip() for x in pieces[::2]]
    found = pieces[1::2]
    whole = (
        len(pieces) % 2 == 1 and not between[0] and between[-1] in ("", ",") and "\n" not in "".join(found)
    )
    return found if whole and all(x == "," for x in between[1:-1]) else None
