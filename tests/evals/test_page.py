"""The page of a run in a real browser: it filters, asks the network for nothing, and fits a phone and a desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from evals.report import html

from .runs_of import gold, run, worse

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium here"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("page") / "report.html"
    records = {r.document.id: r for r in gold().records}
    file.write_text(html.page(run(worse()), records), encoding="utf-8")
    return file.as_uri()


def opened(
    browser: "Browser", address: str, width: int = 1400, scheme: Any = "light"
) -> "tuple[Page, list[str]]":
    """Opens the page; the list gathers requests beyond the page itself, and messages of its console."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    noise: list[str] = []
    page.on("request", lambda r: noise.append(r.url) if r.url != address else None)
    page.on("console", lambda m: noise.append(m.text))
    page.on("pageerror", lambda e: noise.append(str(e)))
    page.goto(address)
    return page, noise


def test_a_filter_shows_errors_of_its_kind_alone_and_all_shows_all(browser: "Browser", address: str) -> None:
    page, noise = opened(browser, address)
    everything = page.inner_text("#shown")
    page.click('button[data-kind="claim_value"]')
    assert page.inner_text("#shown") == "1"
    assert page.locator("details.document:visible").count() == 1
    assert page.locator(".errors li:visible").count() == 1
    assert page.locator("mark.off").count() == page.locator("mark[data-errors]").count() - 1
    page.click('button[data-kind="claim_invented"]')
    assert page.locator(".errors li:visible").count() == 2
    page.click("#all")
    assert page.inner_text("#shown") == everything
    assert not noise
    page.close()


def test_an_error_points_to_its_words(browser: "Browser", address: str) -> None:
    page, noise = opened(browser, address)
    page.click("details.document >> nth=1")
    page.click('.errors li[data-kind="claim_value"]')
    assert page.locator("mark.shown").count() >= 1
    assert not noise
    page.close()


@pytest.mark.parametrize("width", [400, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_its_window_and_can_be_read(
    browser: "Browser", address: str, width: int, scheme: str
) -> None:
    page, noise = opened(browser, address, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CONTRAST) >= 4.5
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.errors li')).fontSize)") >= 14
    assert not noise
    page.close()


def test_nothing_in_a_text_runs(browser: "Browser", address: str) -> None:
    page, _ = opened(browser, address)
    dialogs: list[str] = []
    page.on("dialog", lambda d: (dialogs.append(d.message), d.dismiss()))
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.locator(".text b, .text script").count() == 0
    assert not dialogs
    page.close()


CONTRAST = """() => {
  const light = (c) => { const [r, g, b] = c.match(/[0-9.]+/g).slice(0, 3).map((v) => {
    const x = v / 255; return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    if (!/, 0\\)$/.test(c) && c !== "transparent") return c; } return "rgb(255, 255, 255)"; };
  const seen = [...document.querySelectorAll("mark, .soft, .errors li, td, button, summary")];
  return Math.min(...seen.map((e) => { const a = light(getComputedStyle(e).color), b = light(behind(e));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }));
}"""
