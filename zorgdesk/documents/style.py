"""The type scale, rules and grid of paper (papers.md sections 2 and 3), in points."""

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.text import TextStyle

MM = 72 / 25.4

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 24 * MM
RIGHT_EDGE = PAGE_WIDTH - 18 * MM
TEXT_WIDTH = RIGHT_EDGE - LEFT
TOP = 25 * MM
BOTTOM = PAGE_HEIGHT - 25 * MM
TEXT_HEIGHT = BOTTOM - TOP

LABEL_WIDTH = 42 * MM
LABEL_GAP = 4 * MM
AREA_WIDTH = 52 * MM

HAIRLINE = 0.35
LINE = 0.5
STROKE = 0.8
BOX = 0.9
HEAD_RULE = 1.0
TICK_RULE = 1.2
DECISION_BOX = 1.4
TITLE_RULE = 2.2
QUOTE_BAR = 3.2

SECTION_SPACE = 16.0
TIGHT_SECTION_SPACE = 11.0
ROW_PADDING = 5.0
BOX_PADDING = 4.5 * MM
MAX_WHOLE_ROW = 90 * MM
MIN_SECTION = 38 * MM

TITLE = TextStyle(25, 29, fonts.BOLD)
SUBTITLE = TextStyle(14, 18, fonts.SEMIBOLD)
TITLE_LINE = TextStyle(11, 14.6)
H2 = TextStyle(15, 18.5, fonts.BOLD)
H3 = TextStyle(11.5, 14.5, fonts.SEMIBOLD)
BODY = TextStyle(10.5, 14.6)
BODY_LABEL = TextStyle(10.5, 14.6, fonts.SEMIBOLD)
PARENT = TextStyle(12, 17.4)
QUOTE = TextStyle(11.5, 16.5)
PARENT_QUOTE = TextStyle(12.5, 18)
QUOTE_SIGNER = TextStyle(9.5, 12.5, fonts.SEMIBOLD)
LABEL = TextStyle(9, 11, fonts.SEMIBOLD)
VALUE = TextStyle(11, 14)
TABLE_HEAD = TextStyle(9, 11, fonts.SEMIBOLD)
TABLE = TextStyle(10.2, 13.6)
TABLE_STRONG = TextStyle(10.2, 13.6, fonts.SEMIBOLD)
PARENT_TABLE = TextStyle(11.5, 15.8)
PARENT_TABLE_STRONG = TextStyle(11.5, 15.8, fonts.SEMIBOLD)
BOX_TITLE = TextStyle(13, 16, fonts.SEMIBOLD)
LEAD = TextStyle(10, 13.5)
NOTE = TextStyle(9, 12)
DOOR = TextStyle(16.5, 20.5)
DOOR_MOMENT = TextStyle(16.5, 20.5, fonts.BOLD)
DOOR_SAY = TextStyle(16.5, 20.5, fonts.ITALIC)
DOOR_NAME = TextStyle(38, 42, fonts.BOLD)
DOOR_ALWAYS = TextStyle(15, 18.5, fonts.SEMIBOLD)
DOOR_COUNT = TextStyle(14, 17.5, fonts.BOLD)
DOOR_LINE = TextStyle(12, 15.5)
SIGNER = TextStyle(11, 13, fonts.SEMIBOLD)
SIGNER_ROLE = TextStyle(9.5, 12)
