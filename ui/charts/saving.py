"""A chart as a file: SVG and PNG as it stands in the window, its values as CSV."""

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from reader.statistics import Table
from ui.charts.chart import Chart
from ui.charts.look import Look

_MARGIN_PX = 24
_DENSITY = 2
_DOTS_PER_INCH = 96


def content(chart: Chart, form: str, heads: Sequence[str], width: int, look: Look) -> bytes:
    """What a file of a chart holds.

    Args:
        chart: The chart.
        form: `svg`, `png` or `csv`.
        heads: What stands over the columns of its values.
        width: Of the chart, in pixels.
        look: How it is painted.
    """
    match form:
        case "svg":
            return as_svg(chart, width, look)
        case "png":
            return as_png(chart, width, look)
        case _:
            return as_csv(heads, chart.table())


def as_svg(chart: Chart, width: int, look: Look) -> bytes:
    """A chart as a drawing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    size = _size(chart, width)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    drawing.setResolution(_DOTS_PER_INCH)
    painter = QPainter(drawing)
    _paint(painter, chart, width, look)
    painter.end()
    return bytes(buffer.data().data())


def as_png(chart: Chart, width: int, look: Look) -> bytes:
    """A chart as a picture, for dense screens."""
    image = QImage(_size(chart, width) * _DENSITY, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DENSITY)
    painter = QPainter(image)
    _paint(painter, chart, width, look)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def as_csv(heads: Sequence[str], table: Table) -> bytes:
    """The values of a chart, with a head over each column."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(heads)
    rows.writerows(table)
    return written.getvalue().encode("utf-8", "replace")


def _size(chart: Chart, width: int) -> QSize:
    return QSize(width + 2 * _MARGIN_PX, round(chart.height(width)) + 2 * _MARGIN_PX)


def _paint(painter: QPainter, chart: Chart, width: int, look: Look) -> None:
    size = _size(chart, width)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.colour("paper"))
    chart.paint(painter, QRectF(_MARGIN_PX, _MARGIN_PX, width, chart.height(width)), look)
