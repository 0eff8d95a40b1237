"""Reads what a wholesaler says to an order."""

from dataclasses import dataclass

from .segments import EdiError, Segment, read_segments

# Codes of element 3 of an OLD segment, as both wholesalers use them.
SAYS = {
    "": "supplied",
    "RP": "reprinting",
    "OP": "out of print",
    "TU": "temporarily unavailable",
}


@dataclass(frozen=True)
class ReplyLine:
    isbn: str
    supplied: int
    says: str


def _line(segment: Segment) -> ReplyLine:
    isbn, copies, code = (segment.text(element) for element in (1, 2, 3))
    if not copies.isdigit():
        raise EdiError(f"{isbn} has {copies or 'no'} copies")
    # A code that is new to us must not lose the rest of the reply.
    says = SAYS.get(code, f"code {code}")
    return ReplyLine(isbn, int(copies), says)


def read_reply(text: str) -> tuple[str, list[ReplyLine]]:
    """The number of the order, and what was said to each of its lines."""
    segments = read_segments(text)
    header = next((s for s in segments if s.tag == "ORD"), None)
    trailer = next((s for s in segments if s.tag == "OTR"), None)
    if header is None or trailer is None:
        raise EdiError("A reply needs the segments ORD and OTR")
    lines = [_line(segment) for segment in segments if segment.tag == "OLD"]
    if str(len(lines)) != trailer.text(0):
        raise EdiError(f"OTR counts {trailer.text(0)} lines; there are {len(lines)}")
    return header.text(0), lines
