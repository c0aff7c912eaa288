"""Promises of the page, kept in a real browser. Pictures of each state go to cache/screenshots/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("playwright")
from playwright.sync_api import expect

from tests import makers
from tests.views import records
from tests.views.hostile import PAYLOADS

if TYPE_CHECKING:
    from tests.views.conftest import Open

pytestmark = pytest.mark.browser
TWO = [records.rivals(), makers.record()]


def test_the_article_has_actors_evidence_and_figures_marked(opened: Open) -> None:
    shown = opened(TWO)
    text = shown.page.locator("article")
    assert text.inner_text().split() == records.RIVALS.split()
    assert "Hill Front" in text.locator(".m.ac").all_inner_texts()
    figures = text.locator("mark.fig").all_inner_texts()
    assert {"20", "up to four", "About 30", "between 9 and 12", "at least nine"} <= set(figures)
    assert "A hospital counted " in text.locator(".m.cl").all_inner_texts()
    shown.shoot("article-1400")


@pytest.mark.parametrize("way", ["hover", "focus", "click"])
def test_a_claim_lights_up_its_words(opened: Open, way: str) -> None:
    page = opened(TWO).page
    claim = page.get_by_role("button", name=re.compile("^A hospital says: 9 to 12 killed"))
    getattr(claim, way)()
    assert "".join(page.locator("article .lit").all_inner_texts()) == (
        "A hospital counted between 9 and 12 dead soldiers"
    )
    assert page.locator("article .litfig").all_inner_texts() == ["between 9 and 12"]


def test_words_lead_to_their_claim(opened: Open) -> None:
    page = opened(TWO).page
    page.locator("article mark.fig", has_text="About 30").click()
    claim = page.locator("button.claim[aria-expanded=true]")
    assert claim.get_attribute("aria-label") == "Hill Front says: about 30 captured, army"
    assert page.locator(".words:visible q").inner_text().strip("“”") == "About 30 soldiers were captured"


def test_stances_and_hedges_differ_by_form_as_well_as_colour(opened: Open) -> None:
    page = opened(TWO).page

    def has(sentence: str, sign: str) -> bool:
        row = page.get_by_role("button", name=re.compile(f"^{re.escape(sentence)}"))
        return row.locator(sign).count() > 0

    assert has("army says: 20 killed", "circle.sign:not(.hollow)")
    assert has("Hill Front denies: 20 killed", "path.sign.stroke")
    assert has("Hill News doubts: 20 killed", "path.sign:not(.stroke)")
    assert has("The mission confirms: 9 or more killed", "rect.sign")
    assert has("The mission confirms: 9 or more killed", "path.head")
    assert has("Hill Front says: up to 4 killed", "path.head")
    assert has("Hill Front says: about 30 captured", "circle.sign.hollow")
    assert has("A hospital says: 9 to 12 killed", "line.range")


def test_claims_stand_side_by_side_by_claimant(opened: Open) -> None:
    shown = opened(TWO)
    shown.page.get_by_role("button", name="By claimant").click()
    heads = shown.page.locator("thead th").all_inner_texts()
    assert heads == ["army", "Hill Front", "A hospital", "Hill News", "The mission"]
    row = shown.page.locator("tbody tr", has_text="Killed: Hill Front (attackers)")
    assert [c.strip().split("\n") for c in row.locator("td").all_inner_texts()[:4]] == [
        ["20"],
        ["20", "up to 4"],
        [""],
        ["20"],
    ]
    shown.shoot("by-claimant-1400")


def test_other_accounts_of_the_same_fight_stand_beside_and_lead_to_their_article(opened: Open) -> None:
    shown = opened([records.rivals(), records.retold()])
    page = shown.page
    assert "Also told by Lake Wire" in page.locator(".eng").inner_text()
    assert page.locator("button.claim").count() == 7
    page.get_by_role("button", name="With 1 other account").click()
    assert page.locator("button.claim").count() == 8
    other = page.locator("button.elsewhere")
    assert other.get_attribute("aria-label") == "army says: 15 killed, army (Base at Goma stormed)"
    other.click()
    assert page.locator(".words:visible q").inner_text().strip("“”") == "the dead among its soldiers at 15"
    shown.shoot("accounts-together-1400")
    page.get_by_role("button", name="Open its article").click()
    assert page.locator(".dochead h2").inner_text() == "Base at Goma stormed"
    assert page.locator("article .litfig").inner_text() == "15"


def test_claims_that_stand_against_each_other_are_listed_and_lead_to_both(opened: Open) -> None:
    page = opened([records.rivals()]).page
    listed = [" ".join(t.split()) for t in page.locator(".disputes li").all_inner_texts()]
    assert "denied Hill Front: 20 killed against army: 20 killed" in listed, listed
    page.locator(".disputes button", has_text="Hill News").first.click()
    assert page.locator("article .litfig").count() == 1


def test_filters_leave_what_fits_and_say_how_much(opened: Open) -> None:
    shown = opened(TWO)
    page = shown.page
    counts, items = page.locator("#counts"), page.locator("#list .item")
    assert counts.inner_text() == "2 documents, 2 engagements, 10 claims"
    for field, value in (
        *(("#f-place", "goma"), ("#f-place", "CD"), ("#f-text", "hospital"), ("#f-actor", "hospital")),
    ):
        page.fill(field, value)
        expect(counts).to_have_text(re.compile("^1 of 2"))
        assert items.all_inner_texts()[0].startswith("Rivals differ over Goma")
        page.get_by_role("button", name="Clear").click()
        expect(counts).to_have_text(re.compile("^2 doc"))
    for field, value in (
        ("#f-kind", "captured"),
        ("#f-stance", "denies"),
        ("#f-type", "assault"),
        ("#f-engine", "rules"),
    ):
        page.select_option(field, value)
        expect(counts).to_have_text(re.compile("^1 of 2"))
        page.get_by_role("button", name="Clear").click()
        expect(counts).to_have_text(re.compile("^2 doc"))
    page.fill("#f-text", "no such words anywhere")
    page.wait_for_selector("text=Nothing fits these filters.")
    shown.shoot("nothing-fits-1400")


def test_claims_hidden_by_a_filter_are_counted_and_can_be_shown(opened: Open) -> None:
    page = opened(TWO).page
    page.select_option("#f-kind", "captured")
    expect(page.locator("button.claim")).to_have_count(1)
    page.get_by_role("button", name="Show 6 claims hidden by the filter").click()
    assert page.locator("button.claim").count() == 7


def test_it_works_by_keyboard_alone(opened: Open) -> None:
    shown = opened(TWO)
    page = shown.page
    focus = "document.activeElement"
    page.keyboard.press("/")
    assert page.evaluate(f"{focus}.id") == "f-text"
    page.keyboard.type("soldiers")
    # The filter waits until nobody types and then draws anew; a timer set later than its own fires behind it.
    page.evaluate("new Promise((done) => setTimeout(done, 200))")
    page.keyboard.press("Escape")
    page.evaluate("new Promise((done) => setTimeout(done, 200))")
    page.locator("#list").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#list .chosen strong").inner_text() == "Soldiers killed"
    assert page.locator(".dochead h2").inner_text() == "Soldiers killed"
    page.keyboard.press("Home")
    page.locator("article").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("article .cursor").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focus}.classList.contains('claim')")
    before = page.evaluate(f"{focus}.dataset.claim")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{focus}.dataset.claim") != before
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focus}.getAttribute('aria-expanded')") == "true"
    outline = page.evaluate(f"getComputedStyle({focus}).outlineStyle")
    assert outline == "solid"
    shown.shoot("keyboard-focus-1400")
    page.keyboard.press("2")
    assert page.get_by_role("tab", name="Timeline").get_attribute("aria-selected") == "true"
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    shown.shoot("help-1400")
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()


def test_tab_reaches_every_part_in_order(opened: Open) -> None:
    page = opened(TWO).page
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.className"))
    wanted = ["skip", "f-text", "f-actor", "f-engine", "list", "tab-article", "reading", "claim"]
    at = [next((n for n, s in enumerate(seen) if w in s.split()), -1) for w in wanted]
    assert -1 not in at, seen
    assert at == sorted(at)


@pytest.mark.parametrize("width", [400, 820, 1000, 1400])
def test_nothing_sticks_out_at_any_width(opened: Open, width: int) -> None:
    shown = opened(TWO, width=width, at="#article/rivals/c3")
    for view in ("article", "timeline", "map", "notes", "list"):
        if view != "list" or width <= 820:
            shown.page.locator(f"#tab-{view}").click()
        assert not shown.scrolls_sideways(), view
        shown.shoot(f"{view}-{width}")


def test_on_a_phone_a_tap_opens_the_document_and_a_tap_its_quote(opened: Open) -> None:
    shown = opened(TWO, width=400, height=800)
    page = shown.page
    page.locator("#list .item").first.tap()
    assert page.locator(".dochead h2").inner_text() == "Rivals differ over Goma"
    page.locator("button.claim").nth(1).tap()
    assert page.locator(".words:visible").count() == 1
    assert not shown.scrolls_sideways()
    shown.shoot("tapped-400")


def test_it_is_dark_in_the_dark_and_readable_in_both(opened: Open) -> None:
    lightness = "(c) => c.match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) / 3"
    for scheme in ("light", "dark"):
        shown = opened(TWO, scheme=scheme)
        ground, ink = (
            shown.page.evaluate(f"({lightness})(getComputedStyle(document.body).{name})")
            for name in ("backgroundColor", "color")
        )
        assert (ground < 60 and ink > 180) if scheme == "dark" else (ground > 220 and ink < 60)
        shown.shoot(f"article-{scheme}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_signs_have_enough_contrast(opened: Open, scheme: str) -> None:
    page = opened(TWO, scheme=scheme).page
    for ink, ground, least in (
        *(("--ink", "--ground", 7), ("--dim", "--panel", 4.5), ("--dim", "--soft", 4.5)),
        *(("--ink", "--lit", 4.5), ("--ink", "--evidence", 7), ("--warn", "--warn-soft", 4.5)),
        *((f"--{s}", "--panel", 4.5) for s in ("asserts", "confirms", "denies", "doubts")),
        *(("--on-accent", "--accent", 4.5), ("--actor", "--panel", 3)),
    ):
        assert page.evaluate(CONTRAST, [ink, ground]) >= least, (ink, ground)


CONTRAST = """([ink, ground]) => {
  const light = (name) => {
    const node = document.createElement("i");
    node.style.color = `var(${name})`;
    document.body.append(node);
    const parts = getComputedStyle(node).color.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255);
    node.remove();
    const [r, g, b] = parts.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}"""


def test_what_was_not_grounded_and_who_stood_in_is_listed(opened: Open) -> None:
    shown = opened(TWO)
    page = shown.page
    assert "no_network: the endpoint could not be reached." in page.locator(".dochead").inner_text()
    assert "A quote is not in the text." in page.locator(".dochead").inner_text()
    page.get_by_role("tab", name="Not grounded (2)").click()
    listed = page.locator("#panel-notes").inner_text()
    assert "Ungrounded quote (1)" in listed
    assert "nine rebels were seen fleeing" in listed
    assert "Read by a stand-in (1)" in listed


def test_the_timeline_and_the_map_lead_to_the_engagement(opened: Open) -> None:
    page = opened(TWO, at="#timeline/dilba").page
    assert page.locator("#panel-timeline .bar").count() == 1
    page.locator("#timelist .item", has_text="Goma").click()
    assert page.locator(".dochead h2").inner_text() == "Rivals differ over Goma"
    page.get_by_role("tab", name="Map").click()
    assert page.locator("circle.spot title").text_content() == "Goma: 1 engagement (the place itself)"
    page.get_by_role("button", name="1 engagement without a known place").click()
    assert "Dilba" in page.locator("#maplist .item").inner_text()


def test_the_address_leads_back_to_the_claim(opened: Open) -> None:
    page = opened(TWO, at="#article/rivals/c4").page
    assert page.locator("article .litfig").inner_text() == "About 30"
    page.locator("#list .item").nth(1).click()
    assert page.locator(".dochead h2").inner_text() == "Soldiers killed"
    page.go_back()
    expect(page.locator(".dochead h2")).to_have_text("Rivals differ over Goma")


def test_the_list_of_thousands_holds_only_what_is_in_sight(opened: Open) -> None:
    page = opened(records.many(1000)).page
    assert page.locator("#list .item").count() < 40
    page.locator("#list").focus()
    page.keyboard.press("End")
    assert page.locator("#list .chosen strong").inner_text() == "Report 999"
    assert page.locator("#list .item").count() < 40


OPEN_ALL = """(n) => {
  document.querySelector("#list").scrollTop = n * 78;
  document.querySelector("#list").dispatchEvent(new Event("scroll"));
  document.querySelector(`#list-${n}`).click();
  for (const b of document.querySelectorAll("button.claim")) b.click();
  for (const b of document.querySelectorAll(".eng .tools button[aria-pressed]")) b.click();
  for (const b of document.querySelectorAll("button.cell")) b.click();
  for (const d of document.querySelectorAll("details")) d.open = true;
}"""


def test_text_of_articles_never_runs_as_code(opened: Open) -> None:
    evil = records.hostile()
    shown = opened(evil)
    page = shown.page
    for n in range(len(evil)):
        page.evaluate(OPEN_ALL, n)
        page.locator("article .m").first.hover()
    for view in ("timeline", "map", "notes"):
        page.locator(f"#tab-{view}").click()
    assert page.evaluate("window.owned") is None
    for tag in ("iframe", "img", "base", "link", "object", "a", "meta[http-equiv=refresh]", "[onload]"):
        assert page.locator(tag + ":not(.skip)").count() == 0
    assert page.locator("script").count() == 2
    assert page.locator("form").count() == 1
    shown.shoot("hostile-1400")


def test_hostile_titles_show_as_the_text_they_are(opened: Open) -> None:
    shown = opened(records.hostile())
    assert shown.page.locator("#list-0 strong").inner_text() == PAYLOADS[0]
    assert "\u202e" not in shown.page.content()
    assert "\x1b" not in shown.page.content()


def test_even_code_that_got_in_would_not_run(opened: Open) -> None:
    shown = opened(TWO)
    refused = shown.page.evaluate(
        """() => { try { document.body.innerHTML = "<img src=x onerror=window.owned=1>"; return false; }
                   catch (e) { return e instanceof TypeError; } }"""
    )
    assert refused
    shown.faults.clear()  # the browser reports the refusal, as it should
