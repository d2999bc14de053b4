"""What must not be published: one definition as plain data, run here and in the browser's form alike.

Regular expressions in it keep to what Python and ECMAScript 2017 read the same way: no lookbehind, no
`\\s`, `\\d`, `\\w` or `^` inside a search, code points only.
"""
