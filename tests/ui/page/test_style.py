from dataclasses import replace

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from reader.article import BlockKind, Direction
from ui.page.style import (
    BAND_ABOVE,
    BAND_BELOW,
    MARGIN_FROM,
    PADDING,
    WIDEST_NOTE,
    PageStyle,
    block_style,
    font_of,
    has_family,
    page_geometry,
)


def test_the_pitch_is_fixed_and_larger_for_vocalised_text(style: PageStyle) -> None:
    assert block_style(style, BlockKind.PARAGRAPH).pitch == round(27 * 1.9)
    assert block_style(style, BlockKind.PARAGRAPH, vocalised=True).pitch == round(27 * 2.1)


def test_a_heading_is_larger_with_more_space_above_than_below(style: PageStyle) -> None:
    heading = block_style(style, BlockKind.HEADING, level=2)
    assert heading.em == round(27 * 1.22)
    assert heading.font.bold()
    assert heading.space_above > 4 * heading.space_below


def test_paragraphs_stand_nearer_together_or_farther_apart(style: PageStyle) -> None:
    close, plain, wide = (
        block_style(replace(style, spacing=spacing), BlockKind.PARAGRAPH) for spacing in (0.3, 1.0, 2.2)
    )
    assert 0 < close.space_below < plain.space_below < wide.space_below
    assert close.pitch == plain.pitch == wide.pitch


@pytest.mark.parametrize("kind", BlockKind)
def test_bands_of_two_lines_never_touch(style: PageStyle, kind: BlockKind) -> None:
    block = block_style(style, kind)
    assert block.rise - block.em * BAND_ABOVE > 0
    assert block.rise + block.em * BAND_BELOW < block.pitch


@pytest.mark.parametrize("width", [860, 980, 1100, 1900])
@pytest.mark.parametrize("direction", Direction)
def test_the_margin_stands_at_the_outer_side(width: int, direction: Direction) -> None:
    geometry = page_geometry(width, 620, direction)
    assert geometry.has_margin
    assert 540 <= geometry.column_width <= 640
    assert min(geometry.column_left, geometry.note_left) >= PADDING
    assert (
        max(geometry.column_left + geometry.column_width, geometry.note_left + geometry.note_width) <= width - PADDING
    )
    if direction is Direction.RTL:
        assert geometry.note_left + geometry.note_width < geometry.bar_left < geometry.column_left
    else:
        assert geometry.column_left + geometry.column_width < geometry.bar_left < geometry.note_left
    margin = geometry.margin_rect(100)
    assert margin.left() <= geometry.note_left
    assert margin.right() >= geometry.note_left + geometry.note_width - 1
    assert not margin.contains(geometry.column_left + 5, 50)


def test_a_wide_window_gives_more_to_the_notes_and_no_more_to_the_lines() -> None:
    middling, wide, widest = (page_geometry(width, 620, Direction.RTL) for width in (1000, 1200, 2500))
    assert middling.note_width == 196 < wide.note_width < widest.note_width == WIDEST_NOTE
    assert middling.column_width == wide.column_width == widest.column_width == 620


@pytest.mark.parametrize("width", [40, 300, 700, MARGIN_FROM - 1])
def test_a_narrow_page_has_marks_instead(width: int) -> None:
    geometry = page_geometry(width, 620, Direction.RTL)
    assert not geometry.has_margin
    assert geometry.column_width >= 80
    assert geometry.bar_left < geometry.column_left


def test_a_missing_family_falls_back_to_an_arabic_face(qapp: QApplication) -> None:
    assert not has_family("No Such Naskh")
    font = font_of("No Such Naskh", 27)
    assert QRawFont.fromFont(font).supportsCharacter(ord("ع"))
    assert QRawFont.fromFont(font).familyName() in QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)


def test_the_family_that_is_asked_for_is_used_where_there_is_one(qapp: QApplication) -> None:
    assert QRawFont.fromFont(font_of("Noto Naskh Arabic", 27)).familyName() == "Noto Naskh Arabic"
