# The kernel files of the processor built for, each with the instructions it may use.
set(EDGEWRIGHT_KERNELS isa_portable.cpp)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND EDGEWRIGHT_KERNELS isa_avx2.cpp isa_avx_vnni.cpp isa_avx512_vnni_256.cpp
       isa_avx512_vnni.cpp isa_avx512_pairs.cpp)
  set(avx2 "-mavx2 -mfma -mf16c")
  set(avx512 "-mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512vnni -mfma -mf16c")
  set_source_files_properties(isa_avx2.cpp PROPERTIES COMPILE_FLAGS "${avx2}")
  set_source_files_properties(isa_avx_vnni.cpp PROPERTIES COMPILE_FLAGS "${avx2} -mavxvnni")
  set_source_files_properties(isa_avx512_vnni_256.cpp PROPERTIES
                              COMPILE_FLAGS "${avx512} -mprefer-vector-width=256")
  set_source_files_properties(isa_avx512_vnni.cpp PROPERTIES COMPILE_FLAGS "${avx512}")
  set_source_files_properties(isa_avx512_pairs.cpp PROPERTIES COMPILE_FLAGS "${avx512} -mavx512vbmi2 -mgfni")
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
  list(APPEND EDGEWRIGHT_KERNELS isa_neon_dotprod.cpp isa_neon_i8mm.cpp)
  set_source_files_properties(isa_neon_dotprod.cpp PROPERTIES
                              COMPILE_FLAGS "-march=armv8.2-a+dotprod+fp16")
  set_source_files_properties(isa_neon_i8mm.cpp PROPERTIES
                              COMPILE_FLAGS "-march=armv8.2-a+dotprod+i8mm+fp16")
endif()
