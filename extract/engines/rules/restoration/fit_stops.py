"""Counts anew, over texts of one's own, how much a cue speaks for a stop in a text that has none.

    python -m extract.engines.rules.restoration.fit_stops FILE_OR_FOLDER... -o stops.tsv

The texts (plain text, records as JSON, or any other format that is read) must have their marks. Each is stripped of its
stops, and of all other marks or not, in its lines and in one line, in the case of print and in the case that is guessed
where there is none; each gap between two words that a blank parts is a case, with the end of a sentence or without. The
weights are those of a logistic regression over the cues that `stop_cues` names, as for commas, but with a higher
penalty, and smaller ones stay.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from extract.engines.rules.restoration.fitting import Case, run, table
from extract.engines.rules.restoration.letter_case import one_case, recased
from extract.engines.rules.restoration.marks import lost
from extract.engines.rules.restoration.stop_cues import StopCues, may_end
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.word_classes import classes
from extract.errors import ExtractError
from extract.text.sentences import split
from extract.text.tidying import tidy

_MARKS: Final = frozenset('.,;:"“”()')
_PENALTY: Final = 4.0
_LEAST: Final = 2
FORMS: Final = ((False, True), (False, False), (True, True))
"""Whether the commas and the line breaks are kept; in guessed case no commas are."""


def fit(texts: Iterable[str], lexicon: Lexicon | None = None) -> str:
    """Gives the table of weights for these texts, as `data/stops.tsv` has it; raises MissingExtra without scipy."""
    lexicon = lexicon or Lexicon.load()
    # A text that lost its marks itself would say that none stand anywhere.
    whole = [tidied[0] if (tidied := tidy(text)) else text for text in texts if not lost(text)]
    return table(
        "stop",
        {
            name: [
                case
                for text in whole
                for commas, breaks in FORMS[: 3 if cased else 2]
                for case in _cases(text, lexicon, cased=cased, commas=commas, breaks=breaks)
            ]
            for name, cased in (("cased", True), ("uncased", False))
        },
        _PENALTY,
        _LEAST,
    )


def bared(text: str, *, commas: bool, breaks: bool) -> tuple[str, set[int]]:
    """Gives a text without its stops, without commas and breaks but where they are kept, and where sentences ended."""
    ends = {end for _, end in split(text)}
    out: list[str] = []
    ended: set[int] = set()
    for i, c in enumerate(text):
        if i in ends:
            ended.add(len(out))
        if c == "\n" and not breaks:
            if out and out[-1] != " ":
                out.append(" ")
        elif c not in _MARKS or (commas and c != "."):
            out.append(c)
    return "".join(out), ended | ({len(out)} if len(text) in ends else set())


def _cases(text: str, lexicon: Lexicon, *, cased: bool, commas: bool, breaks: bool) -> Iterator[Case]:
    """Yields the gaps of a text in which a stop may stand, as `stops.with_stops` comes by them."""
    if cased and one_case(text):
        return
    bare, ended = bared(text, commas=commas, breaks=breaks)
    printed = bare if cased else recased(bare.upper(), lexicon)
    if len(printed) != len(bare):
        return
    scan = Scan(printed, lexicon)
    kinds = classes(scan, lexicon)
    cues = StopCues(scan, kinds, cased=cased)
    first = 0
    for i in range(1, len(kinds)):
        there = not ended.isdisjoint(range(scan.ends[i - 1], scan.starts[i] + 1))
        gap = scan.gap(i - 1)
        if "\n" not in gap and may_end(gap):
            yield cues.cues(i, first), there
        if there or "\n" in gap:
            first = i


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits the weights over the texts that the command line names, and writes them."""
    run("extract.engines.rules.restoration.fit_stops", __doc__, fit, arguments)


if __name__ == "__main__":
    try:
        main()
    except ExtractError as error:
        sys.exit(f"Error: {error}")
