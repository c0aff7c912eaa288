"""Texts that lost their commas: shares of a toll, places at the head, and who is said to be what are parted again."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.commas import with_commas
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import figures, record

_MORE = (
    " The valley has been fought over since the spring and most of those who lived there have gone to the camps in the "
    "south or over the border where they wait for the end of a war that nobody there wanted."
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Nine people six of them nurses were killed by shells.",
            "Nine people, six of them nurses, were killed",
        ),
        ("Four men among them a cook died in Karkis.", "Four men, among them a cook, died"),
        (
            "At least 12 soldiers including a major and 30 rebels were killed.",
            "including a major, and 30 rebels",
        ),
        ("In the village of Karkis gunmen shot a teacher.", "Karkis, gunmen shot"),
        (
            "Troops took three rifles 40 rounds two bags with fuses two AK-47s one radio and various tools.",
            "three rifles, 40 rounds, two bags with fuses, two AK-47s, one radio and various",
        ),
        ("On 4 June 2019 2 herders were shot dead in Karkis.", "On 4 June 2019, 2 herders were"),
        ("KARKIS Kenya (June 4 2019) Gunmen shot a teacher.", "(June 4, 2019)"),
        ("Gunmen shot a teacher in Karkis Southwest Region on Sunday.", "Karkis, Southwest Region"),
        ("Gunmen shot a teacher in Karkis Highland Papua on Sunday.", "Karkis, Highland Papua"),
        ("As troops moved through the valley armed rebels attacked them.", "valley, armed rebels attacked"),
        ("When the convoy left the bridge two gunmen opened fire.", "bridge, two gunmen opened"),
        ("When troops fired at rebels soldiers died.", "fired at rebels soldiers"),
        ("Also in Dewa province the army killed four rebels.", "Dewa province, the army"),
        ("According to the Peace Board 14 people died in Karkis.", "Board, 14 people"),
        ("Four men were killed said Ana Ruz a doctor in Karkis.", "killed, said Ana Ruz, a doctor"),
        ("Four men were killed said the mayor of Karkis.", "killed, said the mayor"),
        ("Nine guards and two cooks died said village head Ibo Sarr.", "died, said village head"),
        (
            "A raid killed nine medics activists in the town reported.",
            "medics, activists in the town reported",
        ),
        (
            "Nine died east of the town army sources in the province said.",
            "town, army sources in the province",
        ),
        (
            "A raid killed nine children Lombese TV channel Al-Oro reported.",
            "children, Lombese TV channel Al-Oro",
        ),
        (
            "The raid left six dead local radio station Radio Oro said.",
            "dead, local radio station Radio Oro said",
        ),
        (
            "Six women died leading opposition figure Ana Ruz said.",
            "died, leading opposition figure Ana Ruz said",
        ),
        (
            "A shell killed two boys local council member Omar Sarr said.",
            "boys, local council member Omar Sarr said",
        ),
        ("The blasts the sources affirmed caused no casualties.", "The blasts, the sources affirmed, caused"),
        ("The convoy the ministry reported was carrying aid.", "The convoy, the ministry reported, was"),
        ("Twelve men were killed in Karkis media reports said.", "Karkis, media reports said"),
        ("Nine people were hurt residents of the area say.", "hurt, residents of the area say"),
        ("On Friday the Peace Board further said nine men died.", "Board further said nine"),
        ("The man police said killed two people was arrested.", "The man police said killed two people was"),
        ("In a message on Telegram army spokesman Ana Ruz said nine men died.", "Telegram, army spokesman"),
        ("The force which holds Karkis said nine men died there.", "force, which holds Karkis, said nine"),
        ("The dead included five fighters two medics and a child.", "five fighters, two medics and a child"),
        (
            "Police found four pistols 20 fuses at least 300 rounds and a radio.",
            "four pistols, 20 fuses, at least 300 rounds and a radio",
        ),
        (
            "Jets hit a crane an IED a fighting position and two sheds.",
            "a crane, an IED, a fighting position",
        ),
        ("Shells killed the mayor two teachers and three boys.", "the mayor, two teachers and"),
        (
            "They took two rifles (one FAL) three drums of oil and some cash.",
            "(one FAL), three drums of oil and",
        ),
        (
            "Gunmen killed six farmers abducted two girls and burned a mill.",
            "farmers, abducted two girls and",
        ),
        ("The men looted a shop torched the school and shot its guard.", "a shop, torched the school and"),
        (
            "Rami al-Haddad spokesman of the board said nine died.",
            "Rami al-Haddad, spokesman of the board, said",
        ),
        ("Ana Ruz deputy minister of health said nine died.", "Ana Ruz, deputy minister of health, said"),
        (
            "Jets hit a camp near Kobani US Central Command said adding no more.",
            "Kobani, US Central Command said, adding",
        ),
        (
            "Shells hit the camp near Karkis killing nine men well-informed sources told Lomba TV.",
            "men, well-informed",
        ),
        (
            "In Karkis in the northern province of Dewa nine men were killed.",
            "Karkis, in the northern province of Dewa, nine",
        ),
        (
            "A further nine among them four women and boys were killed in Karkis.",
            "A further nine, among them four women and boys, were killed",
        ),
        ("The board said 27 villagers were shot 9 of them women or boys.", "shot, 9 of them women or"),
        ("Some 15 people died five of them boys when a shell fell.", "died, five of them boys, when"),
        (
            "Shells killed nine people army spokesman Ana Ruz and local residents said.",
            "people, army spokesman Ana Ruz and local residents said",
        ),
        (
            "Shells killed nine men the country's state-run news agency and Lombese media reported.",
            "men, the country's state-run news agency and Lombese media reported",
        ),
        ("Shells killed a guard the police and a doctor said.", "guard, the police and a doctor said"),
        (
            "Shells hit the eastern part of the city senior police officer Rami Sarr told AFP.",
            "city, senior police officer Rami Sarr",
        ),
        (
            "Jets hit a mill in the province local civil defence official Rami al-Sarr told AFP.",
            "province, local civil defence official Rami al-Sarr",
        ),
        ("Nobody knew if he was a guest or a hostage XOHR said.", "or a hostage, XOHR said"),
        (
            "Human Rights Watch another monitoring group says nine men died.",
            "Watch, another monitoring group, says nine",
        ),
        (
            "The Libyan Centre for Human Rights which has many observers says nine men died.",
            "Rights, which has many observers, says nine",
        ),
        ("Nine men died. Homs The Syrian Air Force hit the town.", "Homs. The Syrian Air Force hit"),
        ("Nine men died. Hama/Homs Army units hit the town.", "Hama/Homs. Army units hit"),
        ('"Nine men were killed in the raid" Board head Ana Ruz said.', 'raid", Board head Ana Ruz said.'),
        ('"The shells fell on two schools" he told reporters.', 'schools", he told reporters.'),
        (
            '"Two nurses and a cook were killed" the mayor of Karkis said.',
            'killed", the mayor of Karkis said.',
        ),
    ],
)
def test_commas_come_back_where_the_words_are_sure_of_them(text, marked):
    assert marked in with_commas(text + _MORE, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    "text",
    [
        "They fled in the morning and the army shelled Karkis.",
        "Shells killed a nurse and two of them were wounded in Karkis.",
        "The mayor asked for help in a letter to the queen.",
        "Rebels with rifles stopped a bus and shot the driver.",
        "The army said rebels killed two teachers abducted the previous week and burned a school.",
        "The army seized an AK-47 and 30 rounds.",
        "Lorwa insurgents killed nine men near Karkis.",
        "They reported that ISIS have been moving to the village of Karkis.",
        "Two men have been shot since the feud first erupted in March.",
        "Earlier two children were killed in the town of Karkis.",
        "The US Secretary of State arrived in Karkis.",
        "Pro-Lorwa rebels are also in the town.",
        "SANA director Ana Ruz said nine men died.",
        "SANA head Rami al-Haddad told AFP nine men died.",
        "The town was held by the extremist Islamic State group.",
        'He called it a "crime" and left for Karkis.',
        "The convoy was hit on a road in the province.",
        "At least 45 people have been killed in raids on Karkis.",
        "The so-called Libyan Centre for Human Rights said nine men died.",
        "Damascus Army officers met on Sunday.",
        "They surrounded the house and killed six of them.",
        "He said that the army and police told them to leave.",
    ],
)
def test_no_comma_is_put_where_none_was(text):
    made = with_commas(text + _MORE, Lexicon.load(), cased=True)[0]
    assert made.startswith(text)


def test_the_whole_and_the_share_of_a_toll_are_read_without_commas():
    text = "Nine people six of them nurses were killed on Monday when shells hit a clinic in Idlib activists said."
    assert figures(text + _MORE) == [("killed", 6, 6), ("killed", 9, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "In Aleppo, four people were killed on Monday by shells fired by troops stationed on Mount Arbaeen.",
        "In Aleppo, four people were killed on Monday when shells hit the quarters of Hamdaniyeh and Midan.",
    ],
)
def test_neither_where_guns_stood_nor_one_of_two_suburbs_is_the_place_of_a_town(text):
    (attack,) = record(text).engagements
    assert attack.place.name == "Aleppo"


def test_several_groups_without_names_are_not_the_one_group_that_has_one():
    text = (
        "Army units killed nine fighters of the Nusra Front in Homs on Monday. The terrorist groups shelled Damascus "
        "on Tuesday and wounded two people, state media said."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[-1].attackers] == ["terrorist groups"]


def test_each_thing_of_a_list_that_lost_its_commas_is_counted():
    found = record(
        "The army raided a camp of the Lodu Front near Karkis on Monday and seized 12 rifles three trucks two radios "
        "and some 400 rounds of ammunition." + _MORE
    )
    taken = {(c.value.low, c.item) for c in found.claims if c.kind == "materiel_captured"}
    assert {(12, "rifles"), (3, "trucks"), (2, "radios")} <= taken


def test_a_note_whose_day_in_digits_lost_its_colon_is_of_that_day():
    found = record(
        "10/25/2014 Assailants threw a grenade at a clinic in Karkis district. Two nurses were wounded."
    )
    assert [str(e.date.start) for e in found.engagements] == ["2014-10-25"]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("02/03/2014", "2014-02-03"),
        ("3 February 2014", "2014-02-03"),
        ("February 3 2014", "2014-02-03"),
        ("2014-02-03", "2014-02-03"),
        ("3-Feb-14", "2014-02-03"),
        ("3-Feb-14:", "2014-02-03"),
        ("(3 February 2014)", "2014-02-03"),
    ],
)
def test_a_day_before_a_note_of_one_paragraph_is_that_of_the_deed(head, day):
    found = record(f"{head} Gunmen killed two teachers in Karkis district.")
    assert [str(e.date.start) for e in found.engagements] == [day]
