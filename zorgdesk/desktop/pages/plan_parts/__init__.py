"""The parts of the plan editor: one file per section of the outline, and the cards at the right."""
