"""The parts of the page "wat is er anders?": the cards at the right."""
