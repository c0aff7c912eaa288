"""Texts whose stops and commas were stripped are cut into clauses again, and quoted as they stand."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.commas import with_commas
from extract.engines.rules.restoration.letter_case import recased
from extract.engines.rules.restoration.marks import lost, remarked, stops_lost
from extract.engines.rules.restoration.restoring import restored
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.records import Document
from tests.engines.rules.reading import figures, record

STORY = (
    "Gunmen attacked an army post near Sorimbe in northern Burkina Faso on Tuesday, killing 14 soldiers and wounding "
    "six others. On Monday a patrol killed nine rebels and seized four motorcycles in the same area. "
    "No group has claimed responsibility for the attack."
)


def stripped(text: str) -> str:
    return text.replace(".", "").replace(",", "")


def of(text: str) -> Document:
    return Document(id="t", title=None, url=None, source=None, published=None, text=text)


def test_stops_come_back_where_clauses_end():
    made, _ = remarked(stripped(STORY), Lexicon.load(), cased=True)
    assert "others. On Monday" in made
    assert "area. No group" in made


def test_each_character_of_the_new_text_knows_where_it_stands_in_the_old():
    old = stripped(STORY)
    made, index = remarked(old, Lexicon.load(), cased=True)
    assert len(index) == len(made) + 1
    assert index[-1] == len(old)
    assert all(c in ".," or c.lower() == old[i].lower() for c, i in zip(made, index, strict=False))


@pytest.mark.parametrize("cased", [str, str.lower, str.upper])
def test_a_stripped_text_gives_the_same_counts(cased):
    assert figures(cased(stripped(STORY))) == figures(STORY)


@pytest.mark.parametrize("cased", [str, str.lower, str.upper])
def test_quotes_are_the_document_s_own_words(cased):
    text = cased(stripped(STORY))
    found = record(text)
    assert found.claims
    for item in (*found.engagements, *found.claims):
        for quote in item.evidence:
            assert quote.quote == text[quote.start : quote.end]
    for claim in found.claims:
        if claim.value is not None and claim.value.text:
            assert any(claim.value.text in quote.quote for quote in claim.evidence)


def test_a_text_with_its_marks_is_left_alone():
    assert not lost(STORY)
    assert lost(stripped(STORY))
    assert restored(of(STORY), Lexicon.load()) is None


def test_a_list_of_short_lines_has_lost_nothing():
    assert not lost("\n".join(["Two policemen killed in Sorimbe", "Mortars hit the market of Ataca"] * 12))


def test_lines_wrapped_at_a_width_are_read_as_one_paragraph():
    text = (
        "Gunmen attacked an army post near Sorimbe in northern Burkina Faso on\n"
        "Tuesday killing 14 soldiers and wounding six others before they fled on\n"
        "motorcycles across the border the army said in a statement on Wednesday\n"
        "and promised to hunt them"
    )
    assert ("killed", 14, 14) in figures(text)
    assert ("wounded", 6, 6) in figures(text)


def test_a_wrapped_story_with_its_marks_is_quoted_with_its_line_breaks():
    text = (
        "Gunmen on motorcycles attacked a market in the town of Sorimbe in Burkina\n"
        "Faso on Tuesday, and at least seven traders were killed, the gov-\n"
        "ernor of the region told reporters on Wednesday after he had been to the\n"
        "town."
    )
    found = record(text)
    assert [c.value.low for c in found.claims if c.value] == [7]
    assert all(q.quote == text[q.start : q.end] for c in found.claims for q in c.evidence)
    assert found.engagements[0].place.country == "BF"


def test_a_stripped_dateline_gives_the_day_and_no_place_of_the_attack():
    text = (
        "LIMA 15 JUN 87 EFE TEXT ABOUT 80 SUBVERSIVES ATTACKED THE CIVIL GUARD POST IN SORIMBE ON SATURDAY NIGHT "
        "KILLING FOUR POLICEMEN THE POST WAS DESTROYED WITH DYNAMITE"
    )
    found = record(text, published=None).engagements
    assert found[0].date is not None
    assert found[0].date.start.isoformat() == "1987-06-13"
    assert found[0].place is not None
    assert found[0].place.name == "SORIMBE"


def test_numbers_that_count_up_at_the_heads_of_lines_are_a_list():
    text = (
        "1 Gunmen killed three traders at the market of Ataca on Sunday the police said in a short note to reporters\n"
        "2 A roadside bomb wounded nine soldiers near the village of Bantoro on Monday the police said in a note\n"
        "3 Two herders were abducted by armed men on the road to Sorimbe on Monday night and are still held by them"
    )
    made, _ = remarked(text, Lexicon.load(), cased=True)
    assert [line[:3] for line in made.split("\n")] == ["1. ", "2. ", "3. "]


def test_a_comma_stands_between_a_town_and_the_land_around_it():
    text = "a car bomb went off at a market in Bantoro northern Mali and killed seven traders and a policeman on Monday"
    assert "Bantoro, northern Mali" in remarked(text, Lexicon.load(), cased=True)[0]


def test_who_says_it_at_the_end_of_a_line_is_parted_from_what_is_said():
    text = (
        "gunmen stormed the village of bantoro on sunday night killing nine people and abducting a trader and his wife "
        "residents said\nthey burnt four houses and fled into the forest before troops came from the garrison the army "
        "said on monday"
    )
    made, _ = remarked(recased(text, Lexicon.load()), Lexicon.load(), cased=False)
    assert "wife, residents said." in made
    assert "garrison, the army said on Monday" in made


def test_a_first_line_of_few_words_stays_a_heading():
    text = (
        "Nine killed in raid on Bantoro village\nGunmen stormed the village of Bantoro and killed nine people"
    )
    assert remarked(text, Lexicon.load(), cased=True)[0].startswith(
        "Nine killed in raid on Bantoro village\n"
    )


WITHOUT_COMMAS = (
    "A car bomb went off at a market in San Brezal Cauca on Monday killing four traders three of them women and "
    "wounding 11 others Mayor Elena Ruiz said. Nobody was in the police post at the time. The army said that a patrol "
    "had found a second bomb of 20 kilograms near the hospital on Tuesday. It blamed rebels who had fled to the hills."
)


def test_a_text_with_stops_gets_the_commas_back_that_are_sure():
    found = restored(of(WITHOUT_COMMAS), Lexicon.load())
    assert found is not None
    made = found.document.text
    for words in (
        "San Brezal, Cauca",
        "Monday, killing four",
        "traders, three of them",
        "others, Mayor Elena Ruiz said",
    ):
        assert words in made
    assert made.replace(",", "") == WITHOUT_COMMAS


def test_commas_put_back_are_in_no_quote():
    found = record(WITHOUT_COMMAS)
    assert ("killed", 4, 4) in figures(WITHOUT_COMMAS)
    for item in (*found.engagements, *found.claims):
        for quote in item.evidence:
            assert quote.quote == WITHOUT_COMMAS[quote.start : quote.end]


def test_a_short_note_without_commas_is_left_alone():
    assert (
        restored(of("Rebels attacked a post near Gossi on Monday. Two soldiers died."), Lexicon.load())
        is None
    )


def test_those_who_tell_it_are_not_counted_with_the_hurt():
    text = (
        "A lorry full of explosives blew up beside a bakery in the town of Qasr Bela on Friday killing 12 people and "
        "wounding over two dozen residents and aid workers said. The blast tore the front off a school that stood "
        "empty at the time and set three cars alight."
    )
    assert ("killed", 12, 12) in figures(text)
    assert ("wounded", 25, None) in figures(text)
    assert {c.claimant.text for c in record(text).claims if c.kind == "wounded"} == {
        "residents",
        "aid workers",
    }


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        ("when shells hit a crowded street local activists said", "street, local activists said"),
        ("near the border crossing on Sunday military sources said", "Sunday, military sources said"),
        ("when rebels overran the hill on Sunday a monitoring group said", "Sunday, a monitoring group said"),
        (
            "wounding five others a source at the town police command said",
            "others, a source at the town police",
        ),
        ("when rockets hit a school in the border town of Karkis officials said", "Karkis, officials said"),
        (
            "before the rebels left a local police source told the agency adding no more",
            "left, a local police",
        ),
    ],
)
def test_who_says_it_behind_a_sentence_is_parted_as_a_whole(said, parted):
    text = (
        f"Fourteen people were killed and many houses were damaged {said}. The dead were taken to the only clinic of "
        "the valley where doctors worked through the night without power and asked for blood and help from the capital."
    )
    assert parted in with_commas(text, Lexicon.load(), cased=True)[0]


def test_what_a_name_is_stands_between_commas_again():
    text = (
        "Dalia Haddad an activist in the town told reporters that four shells hit the market at noon and killed a boy. "
        "The coalition said it knew of no raid there but would look at what it had been told by those on the ground."
    )
    made, _ = with_commas(text, Lexicon.load(), cased=True)
    assert made.startswith("Dalia Haddad, an activist in the town, told reporters")
    assert "The coalition said it knew" in made


def test_a_lost_stop_is_not_put_where_nothing_has_been_told() -> None:
    text = (
        "On the night of 9 July 2020 about 30 armed bandits killed seven herders in Kolmari Oudalan province"
    )
    assert ". " not in remarked(text, Lexicon.load(), cased=True)[0]


def test_a_dateline_with_its_month_first_gets_its_marks_back() -> None:
    text = "KOLMARI March 5 1990 AP Troops killed seven rebels near Dewa on Sunday"
    marked = remarked(text, Lexicon.load(), cased=True)[0]
    assert marked.startswith("KOLMARI, March 5, 1990 (AP) -- Troops")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (
            "DEWA Kenya AP - Two raids on a market killed nine people on Monday",
            "DEWA, Kenya (AP) - Two raids",
        ),
        ("DEWA Kenya AP Two raids on a market killed nine people on Monday", "DEWA, Kenya (AP) -- Two raids"),
    ],
)
def test_the_agency_of_a_dateline_stands_in_brackets_again(text: str, head: str) -> None:
    assert remarked(text, Lexicon.load(), cased=True)[0].startswith(head)


def test_a_short_name_stands_in_brackets_again_behind_what_it_is_short_for() -> None:
    text = (
        "Fighters of the Lorwa Union of Patriots LUP shot nine farmers dead near Karkis on Monday The army chased the "
        "LUP into the hills and lost two men"
    )
    assert "Union of Patriots (LUP) shot" in remarked(text, Lexicon.load(), cased=True)[0]
    assert (
        "of the FBI agents"
        in remarked("The army chased four of the FBI agents", Lexicon.load(), cased=True)[0]
    )
    made = record(text)
    assert [a.name for a in made.actors if "LUP" in a.mentions] == ["Lorwa Union of Patriots"]


_KEPT = (
    "Rebels attacked a police post near Karkis on Sunday, killing three officers and a cook, the mayor said "
    "Two of the attackers, one of them a boy, were shot dead when Sgt. Roa, who led the guards, came to help "
    "The army sent troops from the capital, 40 km to the south, but they found nobody"
)


def test_sentences_end_again_in_a_text_that_lost_its_stops_and_kept_its_commas() -> None:
    assert stops_lost(_KEPT)
    assert not lost(_KEPT)
    assert figures(_KEPT) == figures(_KEPT.replace("said Two", "said. Two").replace("help The", "help. The"))


def test_one_long_sentence_with_commas_and_its_stop_has_lost_none() -> None:
    assert not stops_lost(_KEPT.replace(" Two", ", and two").replace(" The army", ", and the army") + ".")
    assert not stops_lost("Rebels attacked a police post near Karkis, killing three officers and a cook")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen burned nine houses in Dewa on Friday | The raid began at dawn and went on until noon",
        "The army said it had lost two men in the valley | Residents fled to the hills when the shelling began",
        "Nine guards were killed and a bridge was blown up | Local reporters said the road to the north was cut",
    ],
)
def test_a_common_word_with_a_capital_begins_a_sentence_behind_one_that_is_told(text: str) -> None:
    assert remarked(text.replace(" |", ""), Lexicon.load(), cased=True)[0] == text.replace(" |", ".")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The Union s 3rd Brigade shot nine farmers dead near Karkis on Monday", "The Union's 3rd"),
        (
            "He said they didn t lose a man and he s sure that they ll win there",
            "they didn't lose a man and he's",
        ),
        ("Shells killed between 2 000 and 3 500 farmers near Karkis in May 1983", "2,000 and 3,500 farmers"),
        ("They shot a cook at 7 40 a.m in the town of Karkis on 19 August", "at 7:40 a.m"),
    ],
)
def test_signs_within_words_and_figures_stand_there_again(text: str, marked: str) -> None:
    made, index = remarked(text, Lexicon.load(), cased=True)
    assert marked in made
    assert len(index) == len(made) + 1


def test_a_day_and_the_number_behind_it_are_no_thousands() -> None:
    text = "Rebels came to Karkis on May 5 200 men of the Union drove them off and 30 000 people fled"
    made = remarked(text, Lexicon.load(), cased=True)[0]
    assert "5,200" not in made
    assert "30,000 people" in made


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("He blamed Oromo Liberation Army OLA men for it", "Army (OLA) men"),
        ("Men of the Lorwa People s Union LPU fled to the hills", "Union (LPU) fled"),
        ("Men of the Carlos Roa Revolutionary Movement MRCR fled", "Movement (MRCR) fled"),
        ("They found an improvised explosive device IED on the road", "device (IED) on"),
        ("Men of the Lorwa Army LA fled to the hills on Monday", "Army (LA) fled"),
        ("The South Sudanese army SPLA lost two men near Karkis", "army (SPLA) lost"),
    ],
)
def test_short_names_stand_in_brackets_by_their_letters_or_by_what_is_known(text: str, short: str) -> None:
    assert short in remarked(text, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot two soldiers AFP reported",
        "He fled from Karkis on an NGO lorry",
        "In South Lorwa US planes hit it",
    ],
)
def test_capitals_that_are_short_for_nothing_before_them_get_no_brackets(text: str) -> None:
    assert "(" not in remarked(text, Lexicon.load(), cased=True)[0]


def test_the_head_of_a_dateline_that_kept_its_dash_has_its_agency_in_brackets() -> None:
    lexicon = Lexicon.load()
    text = "VILLA ORO Lorwa AP _ Rebels shot two officers on Sunday"
    assert remarked(text, lexicon, cased=True)[0].startswith("VILLA ORO, Lorwa (AP) _ Rebels")
    text = "Oro Vista 2 Mar DPA -- The army said on Friday that it killed nine rebels"
    assert "2 Mar (DPA) -- The" in remarked(text, lexicon, cased=True)[0]


def test_the_name_of_a_paper_to_which_somebody_tells_it_begins_no_sentence() -> None:
    text = "Rebels shot two officers near Karkis on Sunday a guard told The Karkis Star on the road"
    assert "told The Karkis Star" in remarked(text, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ana Ruz 34 was shot dead in Karkis on Monday and her sister fled", "Ana Ruz, 34, was shot"),
        ("Sergeant Roa 41 of Dewa was killed in Karkis on Monday", "Sergeant Roa, 41, of Dewa"),
        ("In San Roa 34 were killed on Monday in a raid by rebels", "34 were"),
        (
            "The Lorwa Union of Patriots LUP which has fought the army since 2003 attacked Dewa on Monday",
            "(LUP), which has fought the army since 2003, attacked",
        ),
        (
            "Rebels raided Dewa on Monday killing two Ana Ruz a local chief told Reuters by phone They fled",
            "killing two, Ana Ruz, a local chief, told Reuters by phone. They",
        ),
        (
            "Two soldiers one of them an officer were killed near Karkis",
            "soldiers, one of them an officer, were",
        ),
    ],
)
def test_ages_and_what_somebody_is_stand_between_commas(text: str, marked: str) -> None:
    assert marked in remarked(text, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("On the night of 4 May rebels burned a mill near Karkis", "4 May, rebels burned"),
        ("On Tuesday evening the army shelled a mill near Karkis", "evening, the army"),
        ("The army which lost two men in a clash the day before denied it", "army, which lost two men"),
        ("Three guards and a cook lost their lives the army said on Monday", "their lives, the army said"),
    ],
)
def test_what_opens_a_sentence_or_closes_it_is_parted_from_the_deed(text: str, marked: str) -> None:
    assert marked in remarked(text, Lexicon.load(), cased=True)[0]


def test_who_speaks_stands_whole_behind_the_deed_and_behind_said() -> None:
    text = "Rebels shot nine men in Dewa said Mayor Ibo Sarr who had fled The army sent lorries to the town on Monday"
    made = remarked(text, Lexicon.load(), cased=True)[0]
    assert "said Mayor Ibo Sarr" in made
    text = "A shell hit a mill in Dewa on Monday wounding five men a source at the town police command said"
    assert "men, a source at the town police command said" in remarked(text, Lexicon.load(), cased=True)[0]
