"""Counts anew, over texts of one's own, how much a cue speaks for a comma in a text that has its stops.

    python -m extract.engines.rules.restoration.fit_commas FILE_OR_FOLDER... -o commas.tsv

The texts (plain text, records as JSON, or any other format that is read) must have their marks. Each is stripped of
its commas, but for those beside a digit, in the case of print and in the case that is guessed where there is none; each
gap between two words that a blank parts is a case, with a comma or without. The weights are those of a logistic
regression over the cues that `comma_cues` names, with the quadratic penalty PENALTY; cues seen fewer than SEEN times
have no weight, weights below LEAST are left out, the others rounded to a tenth.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from extract.engines.rules.restoration.comma_cues import Sentences
from extract.engines.rules.restoration.fitting import Case, run, table
from extract.engines.rules.restoration.letter_case import one_case, recased
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.word_classes import classes
from extract.errors import ExtractError

TABLES: Final = (("cased", True), ("uncased", False))


def fit(texts: Iterable[str], lexicon: Lexicon | None = None) -> str:
    """Gives the table of weights for these texts, as `data/commas.tsv` has it; raises MissingExtra without scipy."""
    lexicon = lexicon or Lexicon.load()
    texts = list(texts)
    return table(
        "comma",
        {
            name: [case for text in texts for case in _cases(text, lexicon, cased=cased)]
            for name, cased in TABLES
        },
    )


def bared(text: str) -> tuple[str, set[int]]:
    """Gives a text without its commas, but for those beside digits, and the places in it where they stood."""
    out: list[str] = []
    stood: set[int] = set()
    for i, c in enumerate(text):
        if c == "," and not (text[i - 1 : i].isdigit() or text[i + 1 : i + 2].isdigit()):
            stood.add(len(out))
        else:
            out.append(c)
    return "".join(out), stood


def _cases(text: str, lexicon: Lexicon, *, cased: bool) -> Iterator[Case]:
    """Yields the gaps of a text in which a comma may stand, as `commas.with_commas` comes by them."""
    if cased and one_case(text):
        return
    bare, stood = bared(text)
    printed = bare if cased else recased(bare.upper(), lexicon)
    if len(printed) != len(bare):
        return
    scan = Scan(printed, lexicon)
    kinds = classes(scan, lexicon)
    sentences = Sentences(scan, kinds, Gazetteer.load(tuple(lexicon.place_files)), cased=cased)
    comma = 0
    for i in range(1, len(kinds)):
        if sentences.opens(i):
            comma = i
        there = not stood.isdisjoint(range(scan.ends[i - 1], scan.starts[i] + 1))
        if scan.gap(i - 1) == " ":
            yield sentences.cues(i, comma), there
        if there:
            comma = i


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits the weights over the texts that the command line names, and writes them."""
    run("extract.engines.rules.restoration.fit_commas", __doc__, fit, arguments)


if __name__ == "__main__":
    try:
        main()
    except ExtractError as error:
        sys.exit(f"Error: {error}")
