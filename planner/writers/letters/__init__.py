"""Letters: texts of the secretariat in Word, filled for each addressee, as Word files and as PDF.

The text is what Word saved: it is filled there, and the PDF is made from what was filled, so that
both say the same. A text can only print fields and ask whether they are there.
"""
