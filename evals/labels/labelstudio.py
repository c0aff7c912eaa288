"""Labels as tasks of Label Studio, and back.

A region stands for an actor (its first mention), for an engagement or for a claim (its first quote); relations carry
the ids that a record has; choices carry types and kinds; a text area of each region, `fields`, carries what has no
control of its own, as lines of TOML. Further quotes of an item are regions that are tied to it by "more".
Actors and items without a place in the text are listed in a text area of the whole task, `unplaced`.

Label Studio counts offsets in code points since 2022 and in UTF-16 units before; both are read, by what fits the text.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

from extract import records
from extract.errors import InputError
from extract.records import Record

from . import marked
from .check import Checked, check

_LABELS = {"actors": "Actor", "engagements": "Engagement", "claims": "Claim"}
_SECTION = {label: section for section, label in _LABELS.items()}
_CHOICES: dict[str, dict[str, Sequence[str]]] = {
    "actors": {"type": get_args(records.ActorType)},
    "engagements": {
        "type": get_args(records.EngagementType),
        "focus": get_args(records.Focus),
        "outcome": get_args(records.Outcome),
    },
    "claims": {"kind": get_args(records.ClaimKind), "stance": get_args(records.Stance)},
}
_RELATIONS = ("attackers", "defenders", "engagement", "claimant", "subject", "supersedes", "more")
_LINKS = get_args(records.Relation)


def config() -> str:
    """Gives the labelling interface to paste into a Label Studio project."""
    lines = ["<View>", '  <Labels name="label" toName="text">']
    lines += [f"    <Label value={quoteattr(label)}/>" for label in _LABELS.values()]
    lines += ["  </Labels>", '  <Text name="text" value="$text"/>', '  <Relations choice="single">']
    lines += [f"    <Relation value={quoteattr(name)}/>" for name in (*_RELATIONS, *_LINKS)]
    lines.append("  </Relations>")
    for section, fields in _CHOICES.items():
        for name, values in fields.items():
            when = f'perRegion="true" whenTagName="label" whenLabelValue={quoteattr(_LABELS[section])}'
            lines.append(f'  <Choices name="{section}-{name}" toName="text" choice="single" {when}>')
            lines += [f"    <Choice value={quoteattr(value)}/>" for value in values]
            lines.append("  </Choices>")
    area = 'toName="text" editable="true" maxSubmissions="1"'
    lines.append(f'  <TextArea name="fields" {area} perRegion="true" rows="4"/>')
    lines += [f'  <TextArea name="unplaced" {area} rows="6"/>', "</View>"]
    return "\n".join(lines) + "\n"


def write(sources: Sequence[Record]) -> list[dict[str, Any]]:
    """Gives a task, with one annotation, for each record."""
    return [_task(record) for record in sources]


def _task(record: Record) -> dict[str, Any]:
    data = record.model_dump(mode="json", exclude={"provenance"})
    document = data["document"]
    text = document.pop("text")
    result: list[dict[str, Any]] = []
    unplaced: list[str] = []
    placed: set[str] = set()
    for section in _LABELS:
        for item in data[section]:
            spans = _spans(section, item, text)
            if spans:
                placed.add(f"{section}:{item['id']}")
                result += _regions(section, item, spans, text)
            else:
                unplaced += [f"[{section}.{item['id']}]", _rest(section, item, keep_all=True)]
    for section in _LABELS:
        for item in data[section]:
            if f"{section}:{item['id']}" in placed:
                result += _relations(section, item, placed)
    if unplaced:
        result.append(_area("unplaced", "unplaced", "\n".join(unplaced)))
    return {"data": {"text": text, "document": document}, "annotations": [{"result": result}]}


def _spans(section: str, item: Mapping[str, Any], text: str) -> list[tuple[int, int]]:
    if section != "actors":
        return [(e["start"], e["end"]) for e in item["evidence"]]
    for form in (item["name"], *item["mentions"]):
        start = text.find(form)
        if start >= 0:
            return [(start, start + len(form))]
    return []


def _region_id(section: str, item_id: str, number: int = 1) -> str:
    return f"{section}:{item_id}" + (f"#{number}" if number > 1 else "")


def _regions(
    section: str, item: Mapping[str, Any], spans: Sequence[tuple[int, int]], text: str
) -> Iterator[dict[str, Any]]:
    first = _region_id(section, item["id"])
    for number, (start, end) in enumerate(spans, 1):
        region = _region_id(section, item["id"], number)
        value = {"start": start, "end": end, "text": text[start:end], "labels": [_LABELS[section]]}
        yield {"id": region, "from_name": "label", "to_name": "text", "type": "labels", "value": value}
        if number > 1:
            yield _relation(region, first, "more")
    for name in _CHOICES[section]:
        if item[name] is not None:
            value = {"start": spans[0][0], "end": spans[0][1], "choices": [item[name]]}
            control = {"from_name": f"{section}-{name}", "to_name": "text", "type": "choices"}
            yield {"id": first, **control, "value": value}
    rest = _rest(section, item)
    if rest:
        yield _area(first, "fields", rest)


def _area(region: str, name: str, text: str) -> dict[str, Any]:
    return {"id": region, "from_name": name, "to_name": "text", "type": "textarea", "value": {"text": [text]}}


def _relation(source: str, target: str, label: str) -> dict[str, Any]:
    return {"from_id": source, "to_id": target, "type": "relation", "direction": "right", "labels": [label]}


def _rest(section: str, item: Mapping[str, Any], *, keep_all: bool = False) -> str:
    """The fields that no control carries, as TOML; the references too, so that an unplaced actor can be named."""
    left = {k: v for k, v in item.items() if k != "evidence" and (keep_all or k not in _CHOICES[section])}
    if keep_all:
        left.pop("id", None)
    return "\n".join(marked.toml_lines(left))


def _relations(section: str, item: Mapping[str, Any], placed: set[str]) -> Iterator[dict[str, Any]]:
    source = _region_id(section, item["id"])
    ties: list[tuple[str, str]] = []
    if section == "actors":
        ties = [(link["relation"], f"actors:{link['target']}") for link in item["affiliations"]]
    elif section == "engagements":
        ties = [(side, f"actors:{ref}") for side in ("attackers", "defenders") for ref in item[side]]
    else:
        ties = [("engagement", f"engagements:{item['engagement']}")]
        ties += [
            (role, f"actors:{item[role]['actor']}") for role in ("claimant", "subject") if item[role]["actor"]
        ]
        ties += [("supersedes", f"claims:{item['supersedes']}")] if item["supersedes"] else []
    for label, target in ties:
        if target in placed:
            yield _relation(source, target, label)


def read(tasks: Any, where: str) -> list[Checked]:
    """Reads the tasks of an export as labels and checks them; raises InputError for a form that is wrong."""
    rows = tasks if isinstance(tasks, list) else [tasks]
    return [check(_label(task, f"{where}, task {n}")) for n, task in enumerate(rows, 1)]


def _label(task: Any, where: str) -> dict[str, Any]:
    try:
        text = task["data"]["text"]
        given = [a for a in task.get("annotations") or task["predictions"] if not a.get("was_cancelled")]
        result = given[-1]["result"]
        document = dict(task["data"].get("document") or {"id": f"task-{task.get('id', 'unnamed')}"})
    except (KeyError, TypeError, IndexError, AttributeError):
        raise InputError(f"{where}: not an annotated Label Studio task with a text.", where=where) from None
    reader = _Reader(text, where)
    for entry in result:
        reader.take(entry)
    return {"document": {**document, "text": text}, **reader.sections()}


class _Reader:
    """Gathers the regions, choices, areas and relations of one annotation."""

    def __init__(self, text: str, where: str) -> None:
        self._text = text
        self._where = where
        self._kinds: dict[str, str] = {}
        self._spans: dict[str, dict[str, Any]] = {}
        self._fields: dict[str, dict[str, Any]] = {}
        self._ties: list[tuple[str, str, str]] = []
        self._unplaced: dict[str, dict[str, dict[str, Any]]] = {}

    def take(self, entry: Mapping[str, Any]) -> None:
        """Takes one entry of an annotation's result; controls that are not ours are left alone."""
        kind, value = entry.get("type"), entry.get("value") or {}
        if kind == "relation":
            label = (entry.get("labels") or [""])[0]
            self._ties.append((str(entry.get("from_id")), str(entry.get("to_id")), str(label)))
        elif kind == "labels":
            section = _SECTION.get((value.get("labels") or [""])[0])
            if section:
                self._kinds[entry["id"]] = section
                self._spans[entry["id"]] = self._evidence(value)
        elif kind == "choices":
            section, _, name = str(entry.get("from_name")).partition("-")
            if name in _CHOICES.get(section, {}) and value.get("choices"):
                self._fields.setdefault(entry["id"], {})[name] = value["choices"][0]
        elif kind == "textarea":
            self._area(entry, "\n".join(value.get("text") or []))

    def _area(self, entry: Mapping[str, Any], text: str) -> None:
        try:
            parsed = json.loads(json.dumps(tomllib.loads(text), default=str))
        except tomllib.TOMLDecodeError as e:
            name = entry.get("from_name")
            raise InputError(f"{self._where}: '{name}' of '{entry.get('id')}' is not TOML ({e}).") from None
        if entry.get("from_name") == "unplaced":
            self._unplaced = parsed
        elif entry.get("from_name") == "fields":
            # A choice made in the interface counts more than what the lines say.
            self._fields[entry["id"]] = {**parsed, **self._fields.get(entry["id"], {})}

    def _evidence(self, value: Mapping[str, Any]) -> dict[str, Any]:
        start, end, quote = int(value["start"]), int(value["end"]), value.get("text")
        if isinstance(quote, str) and (self._text[start:end] != quote or end - start != len(quote)):
            units = self._text.encode("utf-16-le")
            before, inside = units[: 2 * start], units[2 * start : 2 * end]
            if inside.decode("utf-16-le", "replace") == quote:
                start = len(before.decode("utf-16-le", "replace"))
                end = start + len(quote)
        return {"quote": self._text[start:end], "start": start, "end": end}

    def sections(self) -> dict[str, list[dict[str, Any]]]:
        """Gives the actors, engagements and claims in record form."""
        further = {source: target for source, target, label in self._ties if label == "more"}
        items: dict[str, dict[str, Any]] = {}
        for region, section in self._kinds.items():
            if region not in further:
                items[region] = self._item(region, section)
        for region, target in further.items():
            if target in items and "evidence" in items[target]:
                items[target]["evidence"].append(self._spans[region])
        self._tie(items)
        result: dict[str, list[dict[str, Any]]] = {section: [] for section in _LABELS}
        for region, item in items.items():
            result[self._kinds[region]].append(item)
        for section, named in self._unplaced.items():
            for item_id, item in named.items():
                result[section].append(marked.filled(section, {"id": item_id, **item}))
        for section in result:
            result[section].sort(key=lambda item: marked.in_order(item["id"]))
        return result

    def _item(self, region: str, section: str) -> dict[str, Any]:
        fields = self._fields.get(region, {})
        own = region.partition(":")[2] if region.startswith(f"{section}:") else region
        item = marked.filled(section, {"id": fields.pop("id", own), **fields})
        if section == "actors":
            quote = self._spans[region]["quote"]
            item.setdefault("name", quote)
            item.setdefault("mentions", [quote])
            item.setdefault("core", True)
        else:
            item["evidence"] = [self._spans[region]]
        return item

    def _tie(self, items: dict[str, dict[str, Any]]) -> None:
        """Sets the references that relations draw; they count more than what the lines of `fields` say."""
        drawn: set[tuple[str, str]] = set()
        for source, target, label in self._ties:
            if label == "more" or source not in items or target not in items:
                continue
            item, ref = items[source], items[target]["id"]
            if label in ("attackers", "defenders"):
                listed = item.setdefault(label, [])
                if ref not in listed:
                    listed.append(ref)
            elif label in ("engagement", "supersedes"):
                item[label] = ref
            elif label in ("claimant", "subject"):
                said = item.get(label) or {"text": self._spans[target]["quote"]}
                item[label] = {**said, "actor": ref}
            elif label in _LINKS and (source, label + ref) not in drawn:
                links = item.setdefault("affiliations", [])
                if {"relation": label, "target": ref} not in links:
                    links.append({"relation": label, "target": ref})
                drawn.add((source, label + ref))
