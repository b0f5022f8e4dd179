"""PNG drawn here, with Chinese glyphs, in a process that may die."""

import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from exports.pictures import png as module
from exports.pictures import svg
from exports.pictures.png import NoFontError, fonts, pixels, png
from exports.pictures.png_process import Renderer, RenderError
from tests.exports.pictures.test_picture import COLOURS, made
from tests.presentation.sample import row


@pytest.fixture(autouse=True)
def font():
    """Nothing can be drawn without a Chinese font."""
    try:
        fonts()
    except NoFontError:
        pytest.fail("no Chinese font here: run scripts/fonts.sh", pytrace=False)


@pytest.fixture
def renderer():
    drawer = Renderer()
    yield drawer
    drawer.close()


def image(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def written(text: str, bold: bool = False) -> bytes:
    return png(svg.document(40, 40, svg.text(4, 30, text, 30, "#000000", bold=bold), "", "",
                            "#ffffff"))  # fmt: skip


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_picture_has_scale_times_the_pixels(scale):
    from views.chart_kinds import svg as picture

    drawing = picture(made(row()))
    size = image(png(drawing, scale)).size
    high = float(drawing.split('height="')[1].split('"')[0])
    assert size[0] == 960 * scale and abs(size[1] - high * scale) <= 1


def test_the_fill_has_the_colour_of_the_rating():
    from views.chart_kinds import svg as picture

    colours = {colour for _, colour in image(png(picture(made(row())))).getcolors(1 << 24) or ()}
    wanted = COLOURS.rating("behind").lstrip("#")
    assert tuple(int(wanted[at : at + 2], 16) for at in (0, 2, 4)) in colours


def test_chinese_is_drawn_as_glyphs_and_not_as_boxes():
    assert len({written("重"), written("庆"), written("\U000f0000")}) == 3


def test_bold_is_another_weight():
    assert written("重", bold=True) != written("重")


def test_without_a_chinese_font_there_is_no_picture(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(module, "FOLDERS", (tmp_path,))
    with pytest.raises(NoFontError, match="fonts-noto-cjk"):
        written("重")


def test_the_process_draws_the_same_and_one_that_died_is_replaced(renderer):
    drawing = svg.document(8, 8, "", "", "", "#ff0000")
    assert renderer.png(drawing) == png(drawing)
    assert renderer._process is not None
    renderer._process.kill()
    renderer._process.wait()
    assert renderer.png(drawing, 3) == png(drawing, 3)


def test_what_cannot_be_drawn_is_an_error_and_the_next_picture_is_drawn(renderer):
    with pytest.raises(RenderError):
        renderer.png("<svg")
    assert renderer.png(svg.document(8, 8, "", "", "", "#ff0000"))


def test_a_picture_that_takes_too_long_ends_its_process_and_is_not_tried_again(monkeypatch):
    started, popen = [], subprocess.Popen

    def counted(*args, **kwargs):
        started.append(1)
        return popen(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", counted)
    with pytest.raises(RenderError, match="more than 0 s"):
        Renderer(patience=0.0).png(svg.document(8, 8, "", "", "", "#ff0000"))
    assert started == [1]


def test_the_pixels_of_a_picture_grow_with_the_square_of_its_scale():
    drawing = svg.document(8, 5, "", "", "", "#ff0000")
    assert [pixels(drawing, scale) for scale in (1, 3)] == [40, 360]
