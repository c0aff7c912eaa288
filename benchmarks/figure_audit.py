"""What the figure audit notices, and how often it asks for nothing, measured on hand labels.

    python -m benchmarks.figure_audit [GOLD ...]

Hand labels stand in for a model's answer. Taken whole, every figure that the audit lists is asked about for nothing.
With each claim left out in turn (and all that share its figure and words), its figure should be listed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evals import gold
from extract import prompting
from extract.engines.llm import audit
from extract.engines.llm.spans import Spans
from extract.records import Claim, Record


def as_answered(claim: Claim) -> prompting.WireClaim:
    """A hand-labelled claim as a model would have given it, with what the audit looks at."""
    value = claim.value
    return prompting.WireClaim(
        id=claim.id,
        engagement=claim.engagement,
        quotes=[e.quote for e in claim.evidence],
        kind=claim.kind,
        figure=value.text if value else None,
        low=value.low if value else None,
        high=value.high if value else None,
    )


def answer(claims: list[prompting.WireClaim]) -> prompting.Answer:
    """An answer that holds these claims."""
    return prompting.Answer(actors=[], engagements=[], claims=claims)


def noticed(record: Record) -> tuple[int, int]:
    """Counts the figure claims of a record whose figure is listed when they are left out, and all of them."""
    spans = Spans(record.document.text)
    claims = [as_answered(c) for c in record.claims]
    found = total = 0
    for left_out in claims:
        if left_out.figure is None or left_out.figure.lower() in ("a", "an"):
            continue
        rest = [c for c in claims if not _same_words(c, left_out)]
        places = [place for quote in left_out.quotes for place in spans.every(quote)]
        listed = audit.open_figures(answer(rest), spans)
        words = left_out.figure
        total += 1
        found += any(
            s <= figure.start < e and (words in figure.text or figure.text in words)
            for figure in listed
            for s, e in places
        )
    return found, total


def _same_words(one: prompting.WireClaim, other: prompting.WireClaim) -> bool:
    shared = any(a in b or b in a for a in one.quotes for b in other.quotes)
    return one.figure == other.figure and shared


def main() -> None:
    """Prints both figures over the gold folders named, or the shipped gold."""
    folders = [Path(a) for a in sys.argv[1:]] or [gold.shipped()]
    records = [gold.read(path) for folder in folders for path in gold.gold_files(folder)]
    needless = [
        len(audit.open_figures(answer([as_answered(c) for c in r.claims]), Spans(r.document.text)))
        for r in records
    ]
    counts = [noticed(r) for r in records]
    found, total = sum(f for f, _ in counts), sum(t for _, t in counts)
    documents = sum(n > 0 for n in needless)
    print(f"{len(records)} documents")
    print(f"left-out figures that are listed: {found} of {total} ({found / max(total, 1):.0%})")
    share = documents / max(len(records), 1)
    print(f"figures listed for nothing: {sum(needless)}, in {documents} documents ({share:.0%})")


if __name__ == "__main__":
    main()
