"""A record in the terminal: who, where, when, who claims what, and the words with the figure marked."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from extract.records import Claim, Engagement, Record
from extract.views import marks, safe, words

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

WIDE = 140
"""From this many columns on, claims stand in a table."""

FIGURE = "bold reverse"
QUOTE = "italic"
HEAD = "bold"
DIM = "dim"
STANCE_STYLE = {"denies": "bold red", "doubts": "yellow", "confirms": "green", "asserts": ""}
SIGNS = {"asserts": "●", "confirms": "■", "denies": "✕", "doubts": "◆"}
"""A form for each stance, so that it shows without colour; the same as on the page."""


def render(records: Iterable[Record], *, width: int | None = None, colour: bool | None = None) -> str:
    """Gives records as terminal text `width` columns wide, with escape codes where `colour` is true."""
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out, width=width or 100, force_terminal=bool(colour), no_color=not colour, highlight=False
    )
    for record in records:
        show(record, console)
    return out.getvalue()


def show(record: Record, console: Console) -> None:
    """Prints one record to a rich console; no line ends in blanks."""
    with console.capture() as printed:
        for part in _parts(record, console.width):
            console.print(part, soft_wrap=False)
    console.file.write("".join(f"{line.rstrip()}\n" for line in printed.get().splitlines()))


def _parts(record: Record, width: int) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.rule import Rule
    from rich.text import Text

    document = record.document
    yield Rule(Text(clean(document.title or document.id), style=HEAD), align="left")
    yield Text(clean(_about(record)), style=DIM)
    if not record.engagements:
        yield Padding(Text("No engagement found.", style=DIM), (1, 0, 1, 2))
    for engagement in record.engagements:
        yield Padding(_engagement(record, engagement), (1, 0, 0, 0))
        claims = [c for c in record.claims if c.engagement == engagement.id]
        if not claims:
            yield Padding(_quote(engagement.evidence[0].quote, None), (0, 0, 0, 4))
        elif width >= WIDE:
            yield Padding(_table(record, claims), (0, 0, 0, 2))
        else:
            for claim in claims:
                yield Padding(_claimed(record, claim), (0, 0, 0, 4))
                yield Padding(_words(record, claim), (0, 0, 0, 6))
    notices = record.provenance.warnings if record.provenance else ()
    for notice in notices:
        yield Padding(Text(clean(f"! {notice.message}"), style="yellow"), (0, 0, 0, 2))
    yield Text("")


def _about(record: Record) -> str:
    d, made = record.document, record.provenance
    parts = [d.source, f"published {d.published}" if d.published else None, d.url]
    parts.append(f"read by {made.engine}" if made else "labelled by hand")
    if made and made.fallback:
        parts.append(f"because {made.fallback}")
    return " · ".join(p for p in parts if p)


def _engagement(record: Record, engagement: Engagement) -> Text:
    from rich.text import Text

    first, second = words.sides(record, engagement)
    between = " → " if engagement.initiator_known else " and "
    text = Text()
    text.append(words.kind_of(engagement).capitalize(), style=HEAD)
    text.append(f" · {clean(words.where(engagement.place))} · {words.day(engagement.date)}")
    if engagement.focus == "background":
        text.append(" · background", style=DIM)
    text.append(f"\n  {clean(first)}{between}{clean(second)}")
    if engagement.outcome:
        text.append(f"  ({words.outcome(engagement)})", style=DIM)
    return text


def _claimed(record: Record, claim: Claim) -> Text:
    """Gives what a claim says, as on a narrow terminal."""
    from rich.text import Text

    text = Text()
    text.append(f"{SIGNS[claim.stance]} ", style=STANCE_STYLE[claim.stance] or DIM)
    figure = words.bounds(claim.value)
    text.append(f"{figure} " if figure else "", style=HEAD)
    text.append(
        f"{words.KINDS[claim.kind]}: {clean(words.subject(record, claim))}", style="" if figure else HEAD
    )
    return text


def _words(record: Record, claim: Claim) -> Text:
    """Gives who says it, and in which words."""
    text = _said(record, claim)
    text.append(": ")
    text.append_text(_quote(claim.evidence[0].quote, claim.value.text if claim.value else None))
    return text


def _table(record: Record, claims: Sequence[Claim]) -> RenderableType:
    """Gives the claims of an engagement on a wide terminal, one line each, figures under figures."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, expand=True, padding=(0, 1), header_style=DIM, pad_edge=False)
    for name, share in (("", None), ("figure", 3), ("what", 7), ("whose word", 7), ("the words", 12)):
        table.add_column(name, ratio=share, width=None if share else 1, overflow="fold")
    for claim in claims:
        table.add_row(
            Text(SIGNS[claim.stance], style=STANCE_STYLE[claim.stance] or DIM),
            Text(words.bounds(claim.value), style=HEAD),
            Text(f"{words.KINDS[claim.kind]}: {clean(words.subject(record, claim))}"),
            _said(record, claim),
            _quote(claim.evidence[0].quote, claim.value.text if claim.value else None),
        )
    return table


def _said(record: Record, claim: Claim) -> Text:
    from rich.text import Text

    who = words.claimant_alone(record, claim)
    text = Text(clean(who))
    text.append(f" {words.verb(who, claim.stance)}", style=STANCE_STYLE[claim.stance] or DIM)
    more = [
        f"by {clean(claim.relayed_by)}" if claim.relayed_by else "",
        f"on {claim.made_on}" if claim.made_on else "",
        "provisional" if claim.provisional else "",
        "an update" if claim.supersedes else "",
    ]
    if any(more):
        text.append(f" ({', '.join(m for m in more if m)})", style=DIM)
    return text


def _quote(quote: str, figure: str | None) -> Text:
    from rich.text import Text

    text = Text(f"“{clean(quote)}”", style=QUOTE)
    wanted = clean(figure) if figure else ""
    found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text.plain) if wanted else None
    if found:
        text.stylize(FIGURE, found.start(), found.end())
    return text


def clean(text: str) -> str:
    """Makes text of a document safe and single-lined for a terminal."""
    return re.sub(r"\s+", " ", safe.without_controls(text)).strip()


def marked_text(record: Record) -> Text:
    """Gives the document's text with actors, evidence and figures marked, for the terminal."""
    from rich.text import Text

    text = Text(safe.visible(record.document.text))
    for s in marks.segments(record):
        if s.claims or s.engagements:
            text.stylize("on grey15", s.start, s.end)
        if s.actor:
            text.stylize("cyan", s.start, s.end)
        if s.figures:
            text.stylize(FIGURE, s.start, s.end)
    return text
