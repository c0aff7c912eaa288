"""Types of actors that the rules ask for together: regular forces, groups, all who bear arms, those told by age."""

from __future__ import annotations

from typing import Final

REGULAR: Final = ("state_forces", "international")
GROUPS: Final = ("armed_group", "militia")
STATE: Final = (*REGULAR, "private_military")
"""Those who fight for a state."""
OUTLAWS: Final = (*GROUPS, "unidentified")
"""Those who fight a state or whom nobody knows."""
IRREGULAR: Final = (*OUTLAWS, "private_military")
FIGHTING: Final = (*OUTLAWS, "state_forces")
UNARMED: Final = ("civilians", "person", "media", "government", None)
"""Those who fight nobody; None: of no type."""
ARMED: Final = (*GROUPS, *STATE)
"""Those who bear arms and have a name."""
AGED: Final = ("year-old", "year-olds")
"""What people are called by their age alone ends with: "a 40-year-old was shot"."""
