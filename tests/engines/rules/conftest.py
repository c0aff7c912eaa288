"""Fixtures for tests of the rules."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.engines.rules.vocabulary.weights import watching

TABLES = ("sides.tsv", "kinds.tsv", "figures.tsv")


@pytest.fixture
def by_rules_alone() -> Iterator[None]:
    """No weights: for what a single rule promises in a text so short that the weights may see it otherwise."""
    with watching(*TABLES):
        yield
