"""The file broke off on its way: truncated JSON."""

CUT = 0.6
