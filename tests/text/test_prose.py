"""Masking, sections and infobox fields: offsets stay, words of prose stay, the rest goes."""

from hypothesis import example, given
from hypothesis import strategies as st

from extract.text import prose

PAGE = """Raid on Dorf (2019)
Part of the Long War
DateMarch 17, 2019
Location
Result Rebel victory
Belligerents
Flag of Land.svg Land

Rebel Front

Casualties and losses
71-76 killed
6 prisoners
4 killed
9 injured

On March 17, 2019, rebels attacked Dorf. [1] The army fled.[2][3] See https://example.org/a?b=1 for more.

Aftermath

The army said that ninety soldiers had died in the attack, which was the worst of the year so far in the country.

Related Research Articles

The battle of Berg took place in 2018 between the army and the rebels, and twelve people were killed in it there.

References

1. "Rebels attack". Agency. 2019-03-18. Retrieved 2020-01-01.
"""

TABLE = """Raid on Dorf | |||
---|---|---|
Belligerents | |||
Land | Rebel Front |
Casualties and losses | |||
26 killed 17 injured | 3 killed |
The raid on Dorf was an attack."""

LIST = """Infobox
- Conflict: Raid on Dorf
- Date: March 17, 2019
- Combatant1: Land
- Combatant2: Rebel Front
- Strength1: ~100
- Casualties2: 3 killed (per Rebel Front)

The raid on Dorf was an attack on a base in the town by the Rebel Front, on a day in March of that year."""


def fields(text: str) -> list[tuple[str, str, int]]:
    return [(f.label, text[f.value_start : f.value_end], f.column) for f in prose.infobox(text)]


def test_what_is_not_prose_is_blanked_at_the_same_length() -> None:
    masked = prose.mask(PAGE)
    assert len(masked) == len(PAGE)
    for gone in ("[1]", "[2][3]", "https", "Retrieved", "svg"):
        assert gone not in masked
    for kept in ("rebels attacked Dorf.", "The army fled.", "The battle of Berg", "71-76 killed"):
        assert masked.index(kept) == PAGE.index(kept)


def test_feed_residue_and_navigation_are_blanked() -> None:
    text = (
        "The army left.\n\nThe post Army Leaves appeared first on The Paper.\n\n]]>\n\nBack to top button\n"
    )
    assert prose.mask(text).split() == ["The", "army", "left."]


def test_sections_cover_the_text_and_know_their_kind() -> None:
    found = prose.sections(PAGE)
    assert [s.start for s in found[1:]] == [s.end for s in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, len(PAGE))
    kinds = {s.title: s.kind for s in found if s.title}
    assert kinds["Related Research Articles"] == "related"
    assert kinds["References"] == "references"
    assert kinds["Aftermath"] == "body"
    assert "infobox" in {s.kind for s in found}


def test_the_run_together_form_of_an_infobox_is_read_by_sides() -> None:
    assert fields(PAGE) == [
        ("part_of", "the Long War", 0),
        ("date", "March 17, 2019", 0),
        ("result", "Rebel victory", 0),
        ("combatants", "Land", 1),
        ("combatants", "Rebel Front", 2),
        ("casualties", "71-76 killed", 1),
        ("casualties", "6 prisoners", 1),
        ("casualties", "4 killed", 2),
        ("casualties", "9 injured", 2),
    ]


def test_a_pipe_table_is_read_by_columns() -> None:
    assert fields(TABLE) == [
        ("combatants", "Land", 1),
        ("combatants", "Rebel Front", 2),
        ("casualties", "26 killed 17 injured", 1),
        ("casualties", "3 killed", 2),
    ]


def test_a_list_of_labels_is_read_with_the_side_in_its_name() -> None:
    assert fields(LIST) == [
        ("conflict", "Raid on Dorf", 0),
        ("date", "March 17, 2019", 0),
        ("combatants", "Land", 1),
        ("combatants", "Rebel Front", 2),
        ("strength", "~100", 1),
        ("casualties", "3 killed (per Rebel Front)", 2),
    ]


def test_an_article_without_an_infobox_has_no_fields() -> None:
    assert (
        prose.infobox("Result of the vote\n\nThe army won. Date: unknown.\n\nThe end of a longer text.") == []
    )


_LINES = st.sampled_from(
    ["== Head ==", "References", "Related Articles", "- Date: x", "Strength", "a | b | c", "[1] text [2]", "", "http://a.b/c",
     "DateMay 1", "Belligerents", "Casualties and losses", "Plain words of prose that go on for a while.", "<b>x</b>"]
)  # fmt: skip


@example("a\x85b\u2028c\u2029")
@given(st.one_of(st.text(max_size=300), st.lists(_LINES, max_size=20).map("\n".join)))
def test_masks_keep_length_and_lines_and_add_no_character(text: str) -> None:
    masked = prose.mask(text)
    assert len(masked) == len(text)
    for here, there in zip(masked, text, strict=True):
        ends_line = here == "\n" and there in "\u2028\u2029\x85"
        assert here == there or ends_line or (here == " " and not there.isspace())
    end = 0
    for section in prose.sections(text):
        assert section.start == end < section.end
        end = section.end
    assert end == len(text)
    for field in prose.infobox(text):
        assert 0 <= field.value_start < field.value_end <= len(text)


def test_what_stands_behind_an_address_is_prose_again() -> None:
    told = "In [May 2020](https://example.org/oro), rebels (see https://example.org/a), too, attacked www.example.org."
    assert " ".join(prose.mask(told).split()) == "In May 2020 , rebels (see ), too, attacked ."
