"""One self-contained page to look at records in a browser: no network, no code but its own.

The page carries its style, its script and all data. A content policy allows exactly that style and that script, by
digest, and nothing else: no request, no form, no frame. Texts of articles travel as JSON in which no markup can end
the block, and the script only ever puts them on the page as text.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extract.__about__ import VERSION
from extract.records import Record
from extract.resources import packaged
from extract.views import safe, words
from extract.views.page import incidents, payload, places

SCRIPTS = ("core", "marks", "chart", "filters", "list", "article", "timeline", "map", "notes", "app")
"""The parts of the page's script, in the order in which they are joined."""


def render(
    records: Iterable[Record],
    *,
    title: str = "Conflict news, read",
    failures: Iterable[tuple[str, str]] = (),
) -> str:
    """Gives the whole page as HTML text; `failures` are (where, reason) of documents that gave no record."""
    import jinja2

    held = list(records)
    documents = [payload.document(r) for r in held]
    style, script = _asset("page.css"), _script()
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("page.html.j2")).render(
        title=safe.one_line(title),
        version=VERSION,
        counts=_counts(documents),
        policy=_policy(style, script),
        style=style,
        script=script,
        data=_as_data(
            {
                "documents": documents,
                "failures": [[safe.one_line(w), safe.one_line(r)] for w, r in failures],
                "incidents": incidents.incidents(held),
                "kinds": words.KINDS,
                "stances": words.STANCES,
                "capitals": places.capitals(),
                "towns": places.towns({e["country"] for d in documents for e in d["engagements"]}),
                "settled": places.settled(),
            }
        ),
    )


def write(
    records: Iterable[Record],
    path: Path,
    *,
    title: str = "Conflict news, read",
    failures: Iterable[tuple[str, str]] = (),
) -> int:
    """Writes the page, whole or not at all, and gives its size in bytes; raises OutputError."""
    from extract.errors import OutputError

    data = render(records, title=title, failures=failures).encode("utf-8", "replace")
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file to write to.")
    temporary = path.with_name(f".{path.name}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as e:
        temporary.unlink(missing_ok=True)
        raise OutputError(f"{path}: cannot be written ({e.strerror or e}).") from None
    return len(data)


def _asset(name: str) -> str:
    return packaged("views", "page", "assets", name).read_text(encoding="utf-8")


def _script() -> str:
    """Joins the script's parts into one function, so that they share names and leave none behind."""
    parts = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def _policy(style: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{_digest(style)}'",
            f"script-src 'sha256-{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _as_data(value: Any) -> str:
    """Gives JSON in which no character can end the block that holds it, start markup, or reorder what is shown."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return safe.visible(text)


def _counts(documents: list[dict[str, Any]]) -> str:
    engagements = sum(len(d["engagements"]) for d in documents)
    claims = sum(len(d["claims"]) for d in documents)
    parts = ((len(documents), "document"), (engagements, "engagement"), (claims, "claim"))
    return ", ".join(f"{n:,} {noun}{'' if n == 1 else 's'}" for n, noun in parts)
