#include "core/guide/check_citations.h"

#include <set>

#include "core/guide/node.h"

namespace kindred::guide {
namespace {

[[noreturn]] void refuseAt(const std::string& where, Text message, const std::string& word) {
  const nlohmann::json nothing;
  Node(nothing, where).refuse(std::move(message), word);
}

std::multiset<std::string> citedIn(const std::string& text) {
  std::multiset<std::string> keys;
  for (const Piece& piece : piecesOf(text)) {
    if (piece.isSource) keys.insert(piece.text);
  }
  return keys;
}

class Citations {
 public:
  explicit Citations(const std::vector<Source>& sources) {
    for (const Source& source : sources) m_listed.insert(source.key);
  }

  void check(const std::string& where, const LocalText& text) {
    const auto keys = citedIn(text.english);
    if (keys != citedIn(text.russian))
      refuseAt(where, KI_TEXT("core", "In the guide, %1: the languages cite different sources in “%2”."), text.english);
    for (const std::string& key : keys) check(where, key);
  }

  void check(const std::string& where, const std::string& key) {
    if (!m_listed.contains(key))
      refuseAt(where, KI_TEXT("core", "In the guide, %1: the source “%2” is cited, but not listed."), key);
    m_cited.insert(key);
  }

  template <class Read>
  void checkAll(const std::string& where, const std::vector<Read>& all) {
    for (const Read& each : all) {
      const std::string place = where + ", " + each.key;
      for (const LocalText& text : textsOf(each)) check(place, text);
      for (const std::string& key : sourcesOf(each)) check(place, key);
    }
  }

  void requireAllCited() const {
    for (const std::string& key : m_listed) {
      if (!m_cited.contains(key))
        refuseAt("sources.json", KI_TEXT("core", "In the guide, %1: nobody cites the source “%2”."), key);
    }
  }

 private:
  std::set<std::string> m_listed, m_cited;
};

}  // namespace

void requireCitationsResolve(const Guide& guide) {
  Citations citations(guide.sources);
  citations.checkAll("approaches", guide.approaches);
  citations.checkAll("studies.json", guide.studies);
  citations.checkAll("uses.json", guide.uses);
  for (const Term& each : guide.terms) citations.check("glossary.json, " + each.key, each.means);
  for (const HelpPlace& each : guide.help) {
    for (const LocalText& text : each.text) citations.check("help.json, " + each.key, text);
  }
  citations.requireAllCited();
}

}  // namespace kindred::guide
