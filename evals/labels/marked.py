"""Labels as plain text with marks, for people who label in a text editor.

Three parts, parted by lines of `+++`: the document's fields in TOML, the text with its evidence marked, and the actors,
engagements and claims in TOML. A mark opens with `{{c1|` and closes with `|c1}}`; marks may nest and cross. The second
quote of an item is `c1#2`. In the text `{`, `}` and a backslash are written with a backslash before them, and so is a
line that would be `+++`. Nothing is lost: a record written and read again is the same record.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from extract.errors import InputError
from extract.records import Record

from .check import Checked, check

FENCE = "+++"
_TOKEN = re.compile(
    r"\{\{(?P<open>[\w.#-]+)\||\|(?P<close>[\w.#-]+)\}\}|\\(?P<plain>[{}\\+])|(?P<stray>[{}\\])"
)
_SECTIONS = ("actors", "engagements", "claims")
_ESCAPED = re.compile(r"[{}\\]")


def write(record: Record) -> str:
    """Writes a record as marked text."""
    data = record.model_dump(mode="json", exclude={"provenance"})
    document = data.pop("document")
    text = document.pop("text")
    parts = [*toml_lines(document), FENCE, _marked(text, record), FENCE]
    for name in _SECTIONS:
        for item in data[name]:
            item.pop("evidence", None)
            parts += [f"[{name}.{_key(item.pop('id'))}]", *toml_lines(item), ""]
    return FENCE + "\n" + "\n".join(parts) + "\n"


def read(source: str, where: str) -> Checked:
    """Reads marked text as a label and checks it; raises InputError, with the line, for a form that is wrong."""
    head, body, tail = _parted(source, where)
    document = _parsed(head, where, "first")
    labels = _parsed(tail, where, "last")
    first_line = head.count("\n") + 4
    text, quotes = _unmarked(body, where, first_line)
    document["text"] = text
    data: dict[str, Any] = {"document": document}
    unknown = sorted(set(labels) - set(_SECTIONS))
    if unknown:
        raise InputError(f"{where}: '{unknown[0]}' is none of {', '.join(_SECTIONS)}.", where=where)
    for name in _SECTIONS:
        data[name] = [{"id": i, **filled(name, item)} for i, item in labels.get(name, {}).items()]
        for item in data[name] if name != "actors" else ():
            item["evidence"] = quotes.pop(item["id"], [])
    if quotes:
        raise InputError(
            f"{where}: a mark names '{next(iter(quotes))}', which the last part does not.", where=where
        )
    return check(data)


def _marked(text: str, record: Record) -> str:
    opens: dict[int, list[tuple[int, str]]] = {}
    closes: dict[int, list[tuple[int, str]]] = {}
    seen: dict[str, int] = {}
    for owner, evidence in record.quotes():
        seen[owner] = seen.get(owner, 0) + 1
        name = owner if seen[owner] == 1 else f"{owner}#{seen[owner]}"
        opens.setdefault(evidence.start, []).append((-evidence.end, name))
        closes.setdefault(evidence.end, []).append((-evidence.start, name))
    cuts = sorted({0, len(text), *opens, *closes})
    out = []
    for i, cut in enumerate(cuts):
        # The inner mark closes first and opens last.
        out += [f"|{name}}}}}" for _, name in sorted(closes.get(cut, []))]
        out += [f"{{{{{name}|" for _, name in sorted(opens.get(cut, []))]
        if i + 1 < len(cuts):
            out.append(_ESCAPED.sub(lambda m: "\\" + m[0], text[cut : cuts[i + 1]]))
    lines = "".join(out).split("\n")
    return "\n".join("\\" + line if line.rstrip("\r") == FENCE else line for line in lines)


def _parted(source: str, where: str) -> tuple[str, str, str]:
    lines = source.split("\n")
    fences = [i for i, line in enumerate(lines) if line.rstrip("\r") == FENCE]
    if len(fences) != 3 or fences[0] != 0:
        said = "does not begin with one" if len(fences) == 3 else f"has {len(fences)}"
        message = f"{where}: marked text begins with a line '{FENCE}' and has three of them; this {said}."
        raise InputError(message, where=where)
    _, two, three = fences
    return "\n".join(lines[1:two]), "\n".join(lines[two + 1 : three]), "\n".join(lines[three + 1 :])


def _parsed(text: str, where: str, part: str) -> dict[str, Any]:
    try:
        parsed = tomllib.loads(text.replace("\r\n", "\n").rstrip("\r"))
    except tomllib.TOMLDecodeError as e:
        raise InputError(f"{where}: the {part} part is not TOML ({e}).", where=where) from None
    return {name: _plain(value) for name, value in parsed.items()}


def _plain(value: Any) -> Any:
    """Dates of TOML become the text that JSON has."""
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _unmarked(body: str, where: str, first_line: int) -> tuple[str, dict[str, list[dict[str, Any]]]]:
    """Takes the marks out of a text: the text, and the evidence of each item in the order of its numbers."""
    out: list[str] = []
    length = at = 0
    opened: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}

    def refuse(position: int, message: str) -> InputError:
        place = f"{where}:{first_line + body.count(chr(10), 0, position)}"
        return InputError(f"{place}: {message}.", where=place)

    for m in _TOKEN.finditer(body):
        out.append(body[at : m.start()])
        length += m.start() - at
        at = m.end()
        if m["plain"]:
            out.append(m["plain"])
            length += 1
        elif m["open"]:
            if m["open"] in opened or m["open"] in spans:
                raise refuse(
                    m.start(), f"a second mark '{m['open']}'; the next quote of an item is {m['open']}#2"
                )
            opened[m["open"]] = length
        elif m["close"]:
            if m["close"] not in opened:
                raise refuse(m.start(), f"'|{m['close']}}}}}' closes a mark that is not open")
            spans[m["close"]] = (opened.pop(m["close"]), length)
        else:
            raise refuse(
                m.start(), f"a stray '{m['stray']}'; in the text it is written with a backslash before it"
            )
    if opened:
        raise refuse(len(body), f"the mark '{next(iter(opened))}' is never closed")
    text = "".join([*out, body[at:]])
    return text, _evidence(text, spans)


def _evidence(text: str, spans: dict[str, tuple[int, int]]) -> dict[str, list[dict[str, Any]]]:
    def order(name: str) -> tuple[str, int]:
        owner, _, number = name.partition("#")
        return owner, int(number) if number.isdigit() else 1

    result: dict[str, list[dict[str, Any]]] = {}
    for name in sorted(spans, key=order):
        start, end = spans[name]
        result.setdefault(order(name)[0], []).append({"quote": text[start:end], "start": start, "end": end})
    return result


_ALWAYS: dict[str, dict[str, Any]] = {
    "actors": {},
    "engagements": {"date": None, "place": None, "outcome": None, "name": None},
    "claims": {"value": None, "item": None, "relayed_by": None, "claimant": {}, "subject": {}},
}


def filled(name: str, item: Any) -> dict[str, Any]:
    """Adds to an item the fields that were left out because they are unknown."""
    given = dict(item) if isinstance(item, dict) else {}
    filled = {**_ALWAYS[name], **given}
    if isinstance(filled.get("value"), dict):
        filled["value"] = {"low": None, "high": None, "text": None, **filled["value"]}
    return filled


def toml_lines(item: dict[str, Any]) -> Iterator[str]:
    """Writes one level of fields, those that are unknown or empty left out."""
    for name, value in item.items():
        if value is not None and value != [] and value != {}:
            yield f"{_key(name)} = {_value(value)}"


def in_order(item_id: str) -> tuple[str, int, str]:
    """Gives a key that sorts ids as a person counts: e2 before e10."""
    m = re.fullmatch(r"(\D*)(\d+)", item_id)
    return (m[1], int(m[2]), "") if m else (item_id, 0, item_id)


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _string(name)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(_value(v) for v in value if v is not None) + "]"
    if isinstance(value, dict):
        kept = {k: v for k, v in value.items() if v is not None and v != []}
        return "{" + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in kept.items()) + "}"
    return _string(str(value))


def _string(text: str) -> str:
    # JSON's escapes are TOML's, but for the delete character, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
