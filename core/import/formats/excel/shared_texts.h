// The texts that the cells of a workbook share (ECMA-376, part 1, 18.4), read as far as they are asked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/sheet/xml.h"

namespace kindred::imports::excel {

/// "_x000D_" stands for the character of that code.
void unescape(std::string& text);

class SharedTexts : private XmlHandler {
 public:
  /// `name` may be empty: then there are none.
  SharedTexts(std::shared_ptr<const FileBytes> file, std::string_view name);
  /// The text of a number, until the next call. Throws Error where there are not so many.
  std::string_view at(std::size_t number);

 private:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

  std::shared_ptr<const FileBytes> m_file;
  std::unique_ptr<XmlReader> m_reader;
  std::string m_texts, m_current;
  std::vector<std::size_t> m_ends;
  bool m_collects = false;
  int m_phonetic = 0;
};

}  // namespace kindred::imports::excel
