"""How much two processes bring over one, for the rule engine: the same documents, one after the other.

Prints documents a second with one and with two workers, from reader to finished record, and their ratio.
"""

from __future__ import annotations

import time

from benchmarks.rules_speed import samples
from extract import door
from extract.records import Document
from extract.settings import Settings

COUNT = 600


def rate(documents: list[Document], workers: int) -> float:
    """Gives documents a second; the time in which worker processes start is part of it."""
    began = time.perf_counter()
    done = sum(1 for _ in door.stream(documents, engine="rules", settings=Settings(workers=workers)))
    assert done == len(documents)
    return done / (time.perf_counter() - began)


def main() -> None:
    """Prints the figures."""
    texts = samples()
    documents = [
        Document.model_validate({"id": f"d{n}", "text": f"{texts[n % len(texts)]} {n}"}) for n in range(COUNT)
    ]
    one, two = rate(documents, 1), rate(documents, 2)
    print(f"one process    {one:7.1f} documents a second")
    print(f"two processes  {two:7.1f}   two / one {two / one:.2f}")


if __name__ == "__main__":
    main()
