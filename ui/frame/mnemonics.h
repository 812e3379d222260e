// Letters by which entries of a menu are chosen with the keyboard.
#pragma once

class QMenu;

namespace kindred::ui {

/// Keeps the letters that entries were given, as far as no entry above has the same, and gives one of its own to every
/// other: the first letter of a word, else any letter; where none is free an entry that has a choice gives way. Entries that pages make and name
/// need to know nothing of each other.
void giveMnemonics(QMenu& menu);

}  // namespace kindred::ui
