"""Records in a notebook: the marked text and the table of claims, as HTML that needs no style sheet and no script.

Notebooks strip style sheets from shared output and show it on white or on black: every style is inline, grounds are
half transparent, and ink is the notebook's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Protocol

from extract.records import Claim, Engagement, Record
from extract.views import marks, safe, words

ACTOR = "text-decoration:underline dotted;text-underline-offset:3px"
EVIDENCE = "background:rgba(230,159,0,.18)"
FIGURE = "font-weight:700;border-bottom:2px solid currentColor"
CELL = "text-align:left;vertical-align:top;padding:.25em .7em;border-bottom:1px solid rgba(128,128,128,.35)"
QUIET = "opacity:.72"
SIGNS = {"asserts": "●", "confirms": "■", "denies": "✕", "doubts": "◆"}
"""A form for each stance, the same as on the page."""

SHOWN = 20
"""Records of a run that are shown; the rest is counted."""


class Failed(Protocol):
    """A document that gave no record, and why."""

    @property
    def where(self) -> str: ...
    @property
    def reason(self) -> str: ...


def record_html(record: Record) -> str:
    """Gives one record: its document, each engagement with its claims, the marked text, what was not grounded."""
    return f'<div style="max-width:72em">{_record(record, opened=True)}</div>'


def run_html(records: Sequence[Record], failures: Sequence[Failed], summary: str) -> str:
    """Gives a run: its summary, its first records folded up, and the documents that failed with the reason."""
    shown = "".join(_folded(r) for r in records[:SHOWN])
    rest = len(records) - SHOWN
    more = _p(f"… and {rest:,} more; show one with run[{SHOWN}].", QUIET) if rest > 0 else ""
    failed = ""
    if failures:
        lines = "".join(f"<li>{_text(f.where)}: {_text(f.reason)}</li>" for f in failures[:SHOWN])
        failed = f"<details><summary>{len(failures):,} without a record</summary><ul>{lines}</ul></details>"
    return f'<div style="max-width:72em"><p><b>{_text(summary)}</b></p>{shown}{more}{failed}</div>'


def _folded(record: Record) -> str:
    counts = f"{_count(len(record.engagements), 'engagement')}, {_count(len(record.claims), 'claim')}"
    title = _text(record.document.title or record.document.id)
    summary = f'<summary>{title} <span style="{QUIET}">· {counts}</span></summary>'
    inside = f'<div style="margin:.4em 0 1.2em 1.2em">{_record(record, opened=False)}</div>'
    return f"<details>{summary}{inside}</details>"


def _record(record: Record, *, opened: bool) -> str:
    d = record.document
    parts = [_about(record)]
    if opened:
        parts.insert(0, f'<p style="font-size:1.2em;font-weight:600;margin:0">{_text(d.title or d.id)}</p>')
    parts += [_engagement(record, e) for e in record.engagements]
    if not record.engagements:
        parts.append(_p("No engagement found.", QUIET))
    notices = record.provenance.warnings if record.provenance else ()
    if notices:
        lines = "".join(f"<li>{_text(n.message)} {_quoted(n.where)}</li>" for n in notices)
        parts.append(f"<p>Not grounded, and other remarks:</p><ul>{lines}</ul>")
    parts.append(
        f"<details{' open' if opened else ''}><summary>Text</summary>{marked_text(record)}</details>"
    )
    return "".join(parts)


def _about(record: Record) -> str:
    d, made = record.document, record.provenance
    published = f"published {d.published}" if d.published else None
    by = f"read by {made.engine}" if made else "labelled by hand"
    why = f"because {made.fallback}" if made and made.fallback else None
    line = " · ".join(_text(p) for p in (d.source, published, by, why) if p)
    url = safe.web_link(d.url)
    link = f' · <a href="{escape(url)}" rel="noopener noreferrer nofollow">original</a>' if url else ""
    return f'<p style="{QUIET};margin:0 0 .6em">{line}{link}</p>'


def _engagement(record: Record, engagement: Engagement) -> str:
    first, second = words.sides(record, engagement)
    head = f"<b>{_text(words.kind_of(engagement).capitalize())}</b> · {_text(words.where(engagement.place))}"
    more = [words.day(engagement.date), words.outcome(engagement)]
    more.append("background" if engagement.focus == "background" else "")
    between = "→" if engagement.initiator_known else "and"
    about = " · ".join(_text(m) for m in more if m)
    claims = [c for c in record.claims if c.engagement == engagement.id]
    quote = "" if claims else _p(_quoted(engagement.evidence[0].quote), "margin:.2em 0 .8em", raw=True)
    return (
        f'<p style="margin:.8em 0 .2em">{head} · {about}<br>{_text(first)} {between} {_text(second)}</p>'
        f"{_claims(record, claims)}{quote}"
    )


def _claims(record: Record, claims: Iterable[Claim]) -> str:
    rows = "".join(_claim(record, c) for c in claims)
    if not rows:
        return ""
    names = ("Figure", "What", "Whose word", "The words")
    head = "".join(f'<th style="{CELL}">{name}</th>' for name in names)
    return (
        f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _claim(record: Record, claim: Claim) -> str:
    stance = "" if claim.stance == "asserts" else f" {words.STANCES[claim.stance]}"
    marks_ = [claim.made_on and str(claim.made_on), claim.provisional and "provisional"]
    marks_.append(claim.supersedes and "an update")
    small = ", ".join(str(m) for m in marks_ if m)
    cells = (
        f"{SIGNS[claim.stance]} <b>{_text(words.bounds(claim.value))}</b>{stance}",
        f"{words.KINDS[claim.kind]}: {_text(words.subject(record, claim))}",
        _text(words.claimant(record, claim))
        + (f'<br><span style="{QUIET}">{_text(small)}</span>' if small else ""),
        _evidence(claim),
    )
    return "<tr>" + "".join(f'<td style="{CELL}">{c}</td>' for c in cells) + "</tr>"


def _evidence(claim: Claim) -> str:
    evidence = claim.evidence[0]
    figure = marks.figure_span(claim, evidence)
    if figure is None:
        return _quoted(evidence.quote)
    a, b = figure[0] - evidence.start, figure[1] - evidence.start
    quote = evidence.quote
    return f'“{_text(quote[:a])}<b style="{FIGURE}">{_text(quote[a:b])}</b>{_text(quote[b:])}”'


def marked_text(record: Record) -> str:
    """Gives the document's text with actors underlined, evidence shaded and figures bold, as a block of HTML."""
    text = safe.visible(record.document.text)
    parts = []
    for s in marks.segments(record):
        piece = escape(text[s.start : s.end])
        styles = [ACTOR] if s.actor else []
        styles += [EVIDENCE] if s.claims or s.engagements else []
        styles += [FIGURE] if s.figures else []
        parts.append(f'<span style="{";".join(styles)}">{piece}</span>' if styles else piece)
    style = "white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.6;max-width:48em;margin:.5em 0"
    return f'<div dir="auto" style="{style}">{"".join(parts)}</div>'


def _text(text: str) -> str:
    """Escapes words of a document, isolated so that their direction of writing stays theirs; keeps outer blanks."""
    return f"<bdi>{escape(safe.visible(text))}</bdi>" if text else ""


def _quoted(text: str | None) -> str:
    return f"“{_text(text)}”" if text else ""


def _p(text: str, style: str, *, raw: bool = False) -> str:
    return f'<p style="{style}">{text if raw else escape(text)}</p>'


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
