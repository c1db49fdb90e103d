canvas_basefontname: str
