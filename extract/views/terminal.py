"""A record in the terminal: who, where, when, who claims what, and the words with the figure marked."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from extract.records import Claim, Engagement, Record
from extract.views import words

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters and text-direction overrides: an article must not be able to steer the terminal."""

FIGURE = "bold reverse"
QUOTE = "italic"
HEAD = "bold"
DIM = "dim"
STANCE_STYLE = {"denies": "bold red", "doubts": "yellow", "confirms": "green", "asserts": ""}


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
    """Prints one record to a rich console."""
    for part in _parts(record, console.width):
        console.print(part, soft_wrap=False)


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
        for claim in claims:
            yield Padding(_claim(record, claim, width), (0, 0, 0, 4))
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
        held = {"attackers": "attackers prevailed", "defenders": "defenders prevailed"}
        text.append(f"  ({held.get(engagement.outcome, 'outcome contested')})", style=DIM)
    return text


def _claim(record: Record, claim: Claim, width: int) -> RenderableType:
    from rich.text import Text

    text = Text()
    if claim.value is not None:
        text.append(words.bounds(claim.value), style=HEAD)
        text.append(f" {words.KINDS[claim.kind]}: {clean(words.subject(record, claim))}")
    else:
        text.append(f"{words.KINDS[claim.kind]}: {clean(words.subject(record, claim))}", style=HEAD)
    text.append(f"  {words.STANCES[claim.stance]} ", style=STANCE_STYLE[claim.stance] or DIM)
    text.append(clean(words.claimant(record, claim)))
    marks = [claim.provisional and "provisional", claim.made_on and f"on {claim.made_on}"]
    marks.append(claim.supersedes and "an update")
    if any(marks):
        text.append(f" ({', '.join(str(m) for m in marks if m)})", style=DIM)
    text.append("\n  ")
    figure = claim.value.text if claim.value else None
    text.append_text(_quote(claim.evidence[0].quote, figure))
    return text


def _quote(quote: str, figure: str | None) -> Text:
    from rich.text import Text

    text = Text(f"“{clean(quote)}”", style=QUOTE)
    if figure:
        at = text.plain.find(clean(figure))
        if at >= 0:
            text.stylize(FIGURE, at, at + len(clean(figure)))
    return text


def clean(text: str) -> str:
    """Makes text of a document safe and single-lined for a terminal."""
    return re.sub(r"\s+", " ", _CONTROL.sub("", text)).strip()


def marked_text(record: Record) -> Text:
    """Gives the document's text with actors, evidence and figures marked, for the terminal."""
    from rich.text import Text

    body = record.document.text
    text = Text(_CONTROL.sub(" ", body))
    for _, evidence in record.quotes():
        text.stylize("on grey15", evidence.start, evidence.end)
    for actor in record.actors:
        for mention in actor.mentions:
            for hit in re.finditer(rf"(?<!\w){re.escape(mention)}(?!\w)", body):
                text.stylize("cyan", hit.start(), hit.end())
    for claim in record.claims:
        if claim.value and claim.value.text:
            for evidence in claim.evidence:
                at = evidence.quote.find(claim.value.text)
                if at >= 0:
                    text.stylize(FIGURE, evidence.start + at, evidence.start + at + len(claim.value.text))
    return text
