# cmake -DTRANSLATION=kindred_ru.ts -DOUT=russian.cpp -P russian.cmake: the sentences of the core from the window's
# translation, for a core that knows no Qt (core/base/translation.h).
file(READ ${TRANSLATION} whole)
string(FIND "${whole}" "<name>core</name>" begin)
string(SUBSTRING "${whole}" ${begin} -1 rest)
string(FIND "${rest}" "</context>" end)
string(SUBSTRING "${rest}" 0 ${end} messages)
# Compilers need not take a literal of any length; pieces that follow each other are one.
string(LENGTH "${messages}" length)
set(pieces "")
set(step 8000)
set(place 0)
while(place LESS length)
  string(SUBSTRING "${messages}" ${place} ${step} piece)
  string(APPEND pieces "R\"~~(${piece})~~\"\n")
  math(EXPR place "${place} + ${step}")
endwhile()
file(WRITE ${OUT} "#include <string_view>\n\nnamespace kindred {\nstd::string_view russianMessages();\n"
     "std::string_view russianMessages() {\n  return ${pieces};\n}\n}  // namespace kindred\n")
