// Gives a fuzz target the files of its corpus, and inputs that are hostile to any reader: `fuzz_delimited FOLDER…`.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void give(const std::string& bytes) {
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());  // so that a read beyond its end is seen
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::vector<std::string> hostileInputs() {
  constexpr std::size_t Million = 1'000'000;
  const std::string columns = repeated("a,", Million) + '\n', deep = repeated("[{\"a\":", 100'000);
  return {{},
          {'\0'},
          std::string(Million, '\0'),
          std::string(Million, '"'),
          std::string(Million, '\n'),
          columns + columns,
          std::string(10'100'000, 'x') + "\n1,2\n",
          "{\"a\":" + deep,
          "{'a': " + deep,
          deep,
          "user,item,rating\nu1,i1,1e999\nu2,i2,nan\nu3,i3,-1e-999\nu4,i4,1\n"};
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i])) {
      if (!entry.is_regular_file()) continue;
      std::printf("%s\n", entry.path().c_str());
      std::fflush(stdout);
      std::ifstream in(entry.path(), std::ios::binary);
      give(std::string(std::istreambuf_iterator<char>(in), {}));
      ++files;
    }
  }
  for (const std::string& hostile : hostileInputs()) {
    std::printf("hostile input of %zu bytes\n", hostile.size());
    std::fflush(stdout);
    give(hostile);
  }
  if (files == 0) std::fprintf(stderr, "The corpus is empty.\n");
  return files == 0 ? 1 : 0;
}
