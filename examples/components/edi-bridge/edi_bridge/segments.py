"""The flat syntax both wholesalers speak: STX=ANA:1+SENDER'MHD=1+ORDHDR:9'.

A segment is a tag and its elements, an element is one or more parts. A question
mark takes the meaning from the sign that follows it.
"""

from dataclasses import dataclass

RELEASE, SEGMENT, TAG, ELEMENT, PART = "?'=+:"


class EdiError(ValueError):
    """A file that is not what it should be. The text is sent to the wholesaler."""


@dataclass(frozen=True)
class Segment:
    tag: str
    elements: tuple[tuple[str, ...], ...]

    def text(self, element: int, part: int = 0) -> str:
        """The part of an element, both from zero; empty when it was left out."""
        try:
            return self.elements[element][part]
        except IndexError:
            return ""


def _split(text: str, separator: str) -> list[str]:
    pieces, start, at = [], 0, 0
    while at < len(text):
        if text[at] == RELEASE:
            at += 1
        elif text[at] == separator:
            pieces.append(text[start:at])
            start = at + 1
        at += 1
    return [*pieces, text[start:]]


def _release(text: str) -> str:
    signs, plain = iter(text), []
    for sign in signs:
        plain.append(next(signs, "") if sign == RELEASE else sign)
    return "".join(plain)


def _escape(text: str) -> str:
    special = RELEASE + SEGMENT + TAG + ELEMENT + PART
    return "".join(RELEASE + sign if sign in special else sign for sign in text)


def read_segments(text: str) -> list[Segment]:
    """The segments of a file. Line breaks between them are allowed."""
    *lines, rest = _split(text, SEGMENT)
    if rest.strip():
        raise EdiError(f"The file ends in the middle of {rest.strip()[:20]}")
    segments = []
    for line in lines:
        tag, *content = _split(line.strip(), TAG)
        if len(content) != 1:
            raise EdiError(f"{line.strip()[:20]} is not a segment")
        elements = (_split(element, PART) for element in _split(content[0], ELEMENT))
        segments.append(
            Segment(tag, tuple(tuple(map(_release, parts)) for parts in elements))
        )
    return segments


def write_segments(segments: list[Segment]) -> str:
    """One segment a line, as both wholesalers like it."""
    return "".join(
        segment.tag
        + TAG
        + ELEMENT.join(PART.join(map(_escape, e)) for e in segment.elements)
        + SEGMENT
        + "\n"
        for segment in segments
    )
