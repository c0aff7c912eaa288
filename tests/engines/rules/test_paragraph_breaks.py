"""Texts that begin a paragraph with each sentence read as those that do not."""

from extract.engines.rules.restoration.restoring import Restored
from extract.records import Document
from tests.engines.rules.reading import record, said


def _told(text: str, **kwargs: str) -> list[tuple[str, str | None, str | None, list[tuple[str, int | None]]]]:
    """Each engagement with its type, place, day and figures."""
    found = record(text, **kwargs)
    return [
        (
            e.type,
            e.place.name if e.place else None,
            str(e.date.start) if e.date else None,
            sorted((c.kind, c.value.low) for c in found.claims if c.engagement == e.id and c.value),
        )
        for e in found.engagements
    ]


_RAID = (
    "Some 90 guerrillas stormed a garrison in the town of Yolaina on Thursday, killing seven soldiers, the army said.",
    "The guerrillas fired mortars for an hour before they withdrew.",
    "On May 3, guerrillas overran a barracks at Tepenahua, 40 miles to the north.",
    "Between 30 and 35 soldiers were killed.",
)


def test_a_bare_count_right_behind_an_older_attack_is_of_that_one_however_paragraphs_are_set() -> None:
    apart = _told("\n\n".join(_RAID), published="1988-06-10")
    assert apart == _told(" ".join(_RAID), published="1988-06-10")
    assert [("killed", 30)] in [figures for *_, figures in apart]


def test_a_day_heads_all_paragraphs_of_a_short_note() -> None:
    note = (
        "14 June 2016: Near Kodoru town, Unity state, a lorry with four relief workers ran over a child.\n\n"
        "Villagers who saw it shot and killed the driver.\n\nThe others got away on foot."
    )
    assert [day for _, _, day, _ in _told(note)] == ["2016-06-14"]


def test_incidents_of_a_note_under_one_day_are_of_that_day_in_paragraphs_too() -> None:
    note = (
        "Feb. 6: Police said that gunmen abducted Julio Ramos Ortega, the mayor of Tarma.\n\n"
        "A car bomb exploded near Palca.\n\nNine soldiers were killed.\n\n"
        "Police reported that four soldiers were killed in a clash with rebels near Uchiza."
    )
    assert {day for _, _, day, _ in _told(note, published="1991-03-01")} == {"1991-02-06"}


def test_the_day_on_which_details_came_out_is_not_that_of_the_deed() -> None:
    told = _told(
        "Details of the killing of eight farmers in Koraba began to emerge on Friday.", published="2012-05-13"
    )
    assert [(place, day) for _, place, day, _ in told] == [("Koraba", None)]


def test_a_year_in_which_something_else_had_begun_is_not_that_of_the_deed() -> None:
    told = _told(
        "The revolt that the clans had begun in 1961 was crushed in a massacre at Tolan by the army."
    )
    assert [(place, day) for _, place, day, _ in told] == [("Tolan", None)]


def test_a_bare_form_behind_one_thing_is_a_noun_whatever_adverb_follows() -> None:
    told = _told("The cruel massacre only ended at dusk in Koraba on Monday.", published="2012-05-11")
    assert [(kind, place) for kind, place, *_ in told] == [("attack_on_civilians", "Koraba")]


def test_one_of_the_victims_told_of_is_killed_in_the_same_attack() -> None:
    text = (
        "Hooded gunmen beheaded at least 19 villagers in a raid in Antioquia department last week, investigators said. "
        "The 80-man squad shot one of its victims in the chapel of Yarumito village, said Luis Ocampo, a prosecutor."
    )
    assert [place for _, place, *_ in _told(text, published="1999-03-10")] == ["Yarumito"]


def test_a_station_that_speaks_of_our_men_goes_on_for_itself_behind_what_it_cites() -> None:
    text = (
        "(Clandestine), 12 May 1986 (Radio Adelante) -- [Text] Last night our forces attacked the barracks in Tola. "
        "The general staff claimed that two civilians were killed. In Jutepe, our fighters killed the mayor on 9 May."
    )
    assert [
        claimant for kind, low, claimant in said(text, published=None) if (kind, low) == ("killed", 1)
    ] == [None]


def test_what_had_happened_once_where_somebody_was_is_only_told_in_passing() -> None:
    text = (
        "Four gunmen fired on a police patrol in Kandar on Sunday, killing two officers, Captain Omar Rind said. "
        "Rind said the patrol stood in a quarter of Kandar where two teachers were shot dead on Saturday. "
        "He said the gunmen shot at the car from close by, killing two officers and a driver."
    )
    assert [
        (day, ("killed", 1) in figures) for _, _, day, figures in _told(text, published="2013-06-16")
    ] == [
        ("2013-06-16", True),
        ("2013-06-15", False),
    ]


def test_a_story_with_marks_before_its_paragraphs_is_no_list_of_incidents() -> None:
    story = (
        "GARISSA, Kenya (NBS) - Gunmen shot dead four quarry workers near Fafi on Tuesday, police said.",
        "The attackers fled on foot before dawn.",
        "He said two other workers were wounded, and nobody had claimed the attack.",
    )
    marked = "\n".join(f"- {x}" for x in story)
    assert _told(marked, published="2015-07-09") == _told("\n".join(story), published="2015-07-09")
    assert len(_told(marked, published="2015-07-09")) == 1


def test_marked_incidents_that_do_not_point_back_stay_a_list() -> None:
    items = (
        "- Gunmen shot dead four quarry workers near Fafi on Tuesday.\n"
        "- A roadside bomb wounded two policemen in Mandera on Monday.\n"
        "- Herders killed a chief at Moyale on Sunday."
    )
    assert len(_told(items, published="2015-07-09")) == 3


def test_a_count_behind_a_sentence_with_the_mark_of_a_note_is_of_what_that_sentence_tells() -> None:
    text = (
        "On 4 May 2016 a bomb went off in a bakery in Sarmin. The blast killed 21 people. "
        "The police found that it had been packed with nails.[7] "
        "Towards evening, a man set off an explosive vest before a bank in Binnish. "
        "Twelve people were killed and 30 were injured."
    )
    assert [("killed", 12), ("wounded", 30)] in [figures for *_, figures in _told(text, published=None)]


def test_entries_of_a_log_with_number_and_day_stay_apart_where_the_lines_are_lost() -> None:
    text = (
        "031-18 02.06.2018: Gunmen in a skiff attacked a tanker off Koro and wounded two men. "
        "030-18 21.05.2018: Pirates boarded a trawler near Bintan and kidnapped three men. "
        "029-18 14.05.2018: Gunmen on a dhow killed a fisherman off Marka."
    )
    assert [day for _, _, day, _ in _told(text, published="2018-06-05")] == [
        "2018-06-02",
        "2018-05-21",
        "2018-05-14",
    ]


def test_a_figure_has_the_words_of_its_quote_where_a_line_breaks_in_them_there_alone() -> None:
    own = Document(id="t", text="Some had serious injuries. A boy sustained serious\ninjuries.")
    read = own.model_copy(update={"text": own.text.replace("\n", " ")})
    start = read.text.index("A boy")
    claim = {
        "value": {"low": 1, "text": "serious injuries"},
        "evidence": [{"quote": read.text[start:], "start": start, "end": len(read.text)}],
    }
    made = Restored(read, own, range(len(own.text) + 1)).item(claim)
    assert made["value"]["text"] == "serious\ninjuries"
    assert made["value"]["text"] in made["evidence"][0]["quote"]
