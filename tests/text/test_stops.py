"""Stops that belong to an abbreviation and end no sentence."""

from __future__ import annotations

from extract.text import sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences.split(text)]


def test_shortened_saints_quarters_and_ranks_end_no_sentence() -> None:
    text = "Rebels hid in Bgy. Sto. Tomas. Tech. Sgt. Paz fell at Km. 22 near Sta. Fe. Prov. Dir. Yan left."
    assert [x.split()[0] for x in cut(text)] == ["Rebels", "Tech.", "Prov."]
    assert cut("Maj. (Ret.) Cruz left. He died.") == ["Maj. (Ret.) Cruz left.", "He died."]
