#include "core/matrix/text_blocks.h"

namespace kindred {

void writeTexts(BlockWriter& writer, const std::string& name, const std::vector<std::string>& texts) {
  std::vector<std::int64_t> ends;
  ends.reserve(texts.size());
  std::string bytes;
  for (const std::string& text : texts) {
    bytes += text;
    ends.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  writer.write(name + ".ends", ends);
  writer.writeText(name + ".bytes", bytes);
}

std::vector<std::string> readTexts(const BlockReader& reader, const std::string& name) {
  const auto ends = reader.read<std::int64_t>(name + ".ends");
  const std::string bytes = reader.readText(name + ".bytes");
  BlockReader::requireSize(name, bytes.size(), ends.empty() ? 0 : static_cast<std::size_t>(ends.back()));
  std::vector<std::string> texts;
  texts.reserve(ends.size());
  std::size_t begin = 0;
  for (const std::int64_t end : ends) {
    const auto next = static_cast<std::size_t>(end);
    if (end < 0 || next < begin || next > bytes.size()) BlockReader::requireSize(name, next, begin);
    texts.push_back(bytes.substr(begin, next - begin));
    begin = next;
  }
  return texts;
}

}  // namespace kindred
