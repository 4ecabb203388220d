// whisper.cpp by itself, run as its own program runs it: the whole sound at once, greedy, no fallback, no times.
// Says how long it took, how much processor time, how many passes of the encoder, and the most memory it held.

#include "whisper.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

static int passes = 0;

static bool encodes(whisper_context *, whisper_state *, void *) {
    ++passes;
    return true;
}

static void quiet(ggml_log_level, const char *, void *) {}

// The samples of a WAV file with 16 bit, one channel, 16 kHz and a plain header.
static std::vector<float> samples(const char * path) {
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::vector<float> out;
    for (size_t at = 44; at + 1 < bytes.size(); at += 2) {
        const auto low = static_cast<uint8_t>(bytes[at]);
        out.push_back(static_cast<int16_t>(low | (static_cast<uint8_t>(bytes[at + 1]) << 8)) / 32768.0f);
    }
    return out;
}

static double seconds(const timeval & time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

int main(int count, char ** words) {
    if (count != 4) {
        std::fprintf(stderr, "whisper-peer MODEL WAV THREADS\n");
        return 2;
    }
    whisper_log_set(quiet, nullptr);
    const auto begun = std::chrono::steady_clock::now();
    const std::vector<float> sound = samples(words[2]);
    whisper_context * context = whisper_init_from_file_with_params(words[1], whisper_context_default_params());
    if (context == nullptr || sound.empty()) {
        return 3;
    }
    whisper_full_params settings = whisper_full_default_params(WHISPER_SAMPLING_GREEDY);
    settings.n_threads = std::atoi(words[3]);
    settings.language = "en";
    settings.no_timestamps = true;
    settings.temperature_inc = 0.0f;
    settings.greedy.best_of = 1;
    settings.print_progress = false;
    settings.print_realtime = false;
    settings.print_timestamps = false;
    settings.encoder_begin_callback = encodes;
    if (whisper_full(context, settings, sound.data(), static_cast<int>(sound.size())) != 0) {
        return 3;
    }
    int tokens = 0;
    for (int at = 0; at < whisper_full_n_segments(context); ++at) {
        tokens += whisper_full_n_tokens(context, at);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    rusage used;
    getrusage(RUSAGE_SELF, &used);
    std::printf("{\"wall_s\":%f,\"cpu_s\":%f,\"passes\":%d,\"tokens\":%d,\"peak_kib\":%ld}\n", took.count(),
                seconds(used.ru_utime) + seconds(used.ru_stime), passes, tokens, used.ru_maxrss);
    whisper_free(context);
    return 0;
}
