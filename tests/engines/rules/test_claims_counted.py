"""Who and what is counted where the words stand apart from the verb or leave out the article."""

from __future__ import annotations

import pytest

from .reading import figures

COUNTED = [
    ("Two members of the council and a driver died in an attack in Gao on Monday.", ("killed", 1, 1)),
    (
        "Gunmen killed 9 people in Gao on Monday and scores of others, mostly women, were abducted.",
        ("captured", 40, None),
    ),
    ("Rebels shot down a plane near Gao on Monday and killed both pilots.", ("killed", 2, 2)),
    ("Rebels attacked Gao on Monday: monastery burned, 2 soldiers killed.", ("materiel_destroyed", 1, 1)),
    ("Rebels attacked Gao on Monday and drove away about 200 goats.", ("materiel_captured", 200, 200)),
    (
        "Rebels attacked Gao on Monday. The mayor said the group was holding three soldiers.",
        ("captured", 3, 3),
    ),
    (
        "Rebels attacked Gao on Monday. The army said 9 men died; later it raised the number to 12.",
        ("killed", 12, 12),
    ),
    (
        "The number of people killed in Monday's attack at the market of the town of Gao has risen to 19.",
        ("killed", 19, 19),
    ),
]


@pytest.mark.parametrize(("text", "figure"), COUNTED)
def test_what_is_counted_is_found_apart_from_its_verb(text: str, figure: tuple[str, int, int | None]) -> None:
    assert figure in figures(text)
