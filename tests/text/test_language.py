"""The language of a text: English in any dress, others declined by name."""

import pytest

from extract.text.language import detect

ENGLISH = (
    "At least nine recruits died and many more were hurt when gunmen stormed a post near the border, "
    "the army said on Thursday. Ould Cheikh Mohamed Sidati and Amadou Ag Moussa of Jama'at Nasr al-Islam claimed it."
)
OTHERS = [
    (
        "es",
        "Al menos doce soldados murieron el lunes en un ataque de presuntos guerrilleros, informó el Ejército.",
    ),
    (
        "fr",
        "Au moins douze soldats ont été tués lundi dans une attaque attribuée aux jihadistes, selon l'armée.",
    ),
    (
        "pt",
        "Pelo menos doze soldados foram mortos na segunda-feira em um ataque no norte do país, disse o governo.",
    ),
    (
        "it",
        "Almeno dodici soldati sono stati uccisi lunedì in un attacco nel nord del paese, ha detto l'esercito.",
    ),
    (
        "de",
        "Mindestens zwölf Soldaten wurden am Montag bei einem Angriff im Norden getötet, teilte die Armee mit.",
    ),
    ("nl", "Minstens twaalf soldaten zijn maandag gedood bij een aanval in het noorden van het land."),
    (
        "tr",
        "Ülkenin kuzeyinde düzenlenen saldırıda en az on iki asker hayatını kaybetti ve beş asker yaralandı.",
    ),
    ("ar", "قتل اثنا عشر جنديا على الأقل في هجوم شمال البلاد"),
    ("fa", "دست‌کم دوازده سرباز در حمله‌ای در شمال کشور کشته شدند و پنج نفر زخمی شدند"),
    (
        "ru",
        "По меньшей мере двенадцать солдат погибли в понедельник в результате нападения, сообщили в армии.",
    ),
    ("uk", "Щонайменше дванадцять солдатів загинули внаслідок нападу, повідомили в армії."),
    ("zh", "北部袭击造成至少十二名士兵死亡"),
    ("my", "စစ်သား ဆယ့်နှစ်ဦး သေဆုံး"),
    ("he", "לפחות שנים עשר חיילים נהרגו בהתקפה בצפון"),
]


@pytest.mark.parametrize(
    "dress", [str, str.upper, str.lower, lambda t: "".join(c for c in t if c.isalnum() or c == " ")]
)
def test_english_stays_english_in_capitals_without_punctuation_and_with_foreign_names(dress: object) -> None:
    assert callable(dress)
    assert detect(dress(ENGLISH)) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kill 12 in Mali",
        "two soldiers wounded near kidal",
        "Police attacked",
        "Rebels shot down a jet over Hama.",
        "Six die in Kidal",
    ],
)
def test_a_short_headline_is_english(text: str) -> None:
    assert detect(text) == "en"


def test_the_article_in_a_name_makes_no_text_spanish() -> None:
    assert detect("A bomb exploded in Sharm el-Sheikh.") in ("en", "und")


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_other_languages_are_recognised(language: str, text: str) -> None:
    assert detect(text) == language
    assert detect(text.upper()) == language


@pytest.mark.parametrize("text", ["", "12 345", "…", "Ould Cheikh Mohamed Sidati"])
def test_nothing_to_go_by_is_undetermined(text: str) -> None:
    assert detect(text) == "und"


def test_an_english_text_that_quotes_another_language_stays_english() -> None:
    assert (
        detect(ENGLISH + " “Nous avons perdu des hommes dans cette attaque,” the mayor told a French paper.")
        == "en"
    )
