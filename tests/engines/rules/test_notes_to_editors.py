"""Notes of agencies to the editors of newspapers tell nothing."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import NEWS, plain, quoted_as_is, told

LAYOUTS = {
    "a note to editors": "Eds: UPDATES with details; ADDS quotes. No pickup.\n" + NEWS,
    "a note on the same line": "Eds: Updates with details. For global distribution. " + NEWS,
    "a note in brackets": "(Adds governor, details in paragraphs 2-3) " + NEWS,
    "a note in capitals": "CORRECTS spelling of town, ADDS byline\n\n" + NEWS,
    "marks that more follows": NEWS.replace("\n", "\n(more)\n", 1) + "\n-more-",
    "marks of what was cut": NEWS.replace(". A week", ". […] A week").replace(".\n", ". [...]\n", 1),
    "a note below": NEWS + "\n(Removes extraneous word in paragraph 2)",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_news_reads_the_same_with(layout):
    assert plain(LAYOUTS[layout]) == plain(NEWS)
    assert told(LAYOUTS[layout]) == told(NEWS)
    assert quoted_as_is(LAYOUTS[layout])
