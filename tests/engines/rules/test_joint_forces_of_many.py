"""Lists of those who make up a joint force, with brackets of letters and units between them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("force", "many"),
    [
        (
            "a combined force of the PDF (under the NUG) and the KNLA, the Oro Defense Force and the Oro Army",
            4,
        ),
        ("a joint band of the Karen National Liberation Army (KNU/KNLA) (brigade 6) and the Oro Army", 2),
        (
            "joint forces of Karen National Liberation Army (KNU/KNLA), Oro Revolution Force (ORF), and the PDF",
            3,
        ),
        ("joint forces of the KNLA, the Oro Revolution Force, and the PDF", 3),
        ("the KNLA (Brigade 6) and the PDF", 2),
    ],
)
def test_all_who_make_up_a_joint_force_attack(force: str, many: int) -> None:
    text = f"On 27 March 2023, {force} attacked Myanmar military troops in Lomsar township, killing two soldiers."
    attackers, defenders = camps(text)
    assert len(attackers) == many
    assert len(defenders) == 1


def test_a_force_of_one_army_stays_one() -> None:
    text = "On 27 March 2023, a combined force of soldiers and police attacked rebels in Lomsar, Mali, killing two."
    assert camps(text)[1] == ["rebels"]
