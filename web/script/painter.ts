// Paints the picture that the core laid out: Dear ImGui's vertices, straight out of wasm memory, with WebGL 2.
// Holds nothing that the core cannot give again, so a lost context costs one frame.

// Words of the picture as src/platform/web/picture.h writes them.
const HEADER_WORDS = 4;
const TEXTURE_WORDS = 8;
const LIST_WORDS = 5;
const COMMAND_WORDS = 8;
const VERTEX_BYTES = 20;
const enum TextureAction { create = 1, update = 2, destroy = 3 }

const VERTEX_SHADER = `#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 corner;
layout(location = 2) in vec4 tint;
uniform vec2 size;
out vec2 place;
out vec4 colour;
void main() {
    place = corner;
    colour = tint;
    gl_Position = vec4(position.x * 2.0 / size.x - 1.0, 1.0 - position.y * 2.0 / size.y, 0.0, 1.0);
}`;

// The only texture is the atlas of letters: one byte of coverage for each pixel.
const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 place;
in vec4 colour;
out vec4 pixel;
void main() {
    pixel = vec4(colour.rgb, colour.a * texture(atlas, place).r);
}`;

export class Painter {
    private readonly textures = new Map<number, WebGLTexture>();
    private sizeUniform: WebGLUniformLocation | null = null;

    private constructor(private readonly gl: WebGL2RenderingContext) {
        this.prepare();
    }

    // Null when the browser has no WebGL 2, or none that works.
    static on(canvas: HTMLCanvasElement): Painter | null {
        const gl = canvas.getContext("webgl2", {
            alpha: false,
            antialias: false,
            depth: false,
            stencil: false,
            powerPreference: "low-power",
        });
        return gl === null || gl.isContextLost() ? null : new Painter(gl);
    }

    // Everything on the graphics card, anew: at the start, and after the context came back.
    prepare(): void {
        const gl = this.gl;
        this.textures.clear();
        const program = gl.createProgram();
        const shaders = [[gl.VERTEX_SHADER, VERTEX_SHADER], [gl.FRAGMENT_SHADER, FRAGMENT_SHADER]] as const;
        for (const [kind, source] of shaders) {
            const shader = gl.createShader(kind);
            if (program === null || shader === null) return;  // lost again meanwhile; the next restore repeats this
            gl.shaderSource(shader, source);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
        }
        gl.linkProgram(program);
        gl.useProgram(program);
        this.sizeUniform = gl.getUniformLocation(program, "size");
        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
        for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
        gl.enable(gl.BLEND);
        gl.enable(gl.SCISSOR_TEST);
        gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
        gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    }

    // `address` points at the picture in `memory`; the picture's own size is in CSS px.
    paint(memory: WebAssembly.Memory, address: number): void {
        const gl = this.gl;
        const words = new Uint32Array(memory.buffer);
        const sizes = new Float32Array(memory.buffer);
        let word = address >> 2;
        const [textures = 0, lists = 0] = words.subarray(word, word + 2);
        const [width = 1, height = 1] = sizes.subarray(word + 2, word + HEADER_WORDS);
        word += HEADER_WORDS;
        for (let index = 0; index < textures; index++, word += TEXTURE_WORDS) this.applyTexture(memory, word);
        gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
        gl.uniform2f(this.sizeUniform, width, height);
        const [scaleX, scaleY] = [gl.drawingBufferWidth / width, gl.drawingBufferHeight / height];
        for (let list = 0; list < lists; list++) {
            const [vertices = 0, vertexBytes = 0, indices = 0, indexBytes = 0, commands = 0] =
                words.subarray(word, word + LIST_WORDS);
            word += LIST_WORDS;
            gl.bufferData(gl.ARRAY_BUFFER, new Uint8Array(memory.buffer, vertices, vertexBytes), gl.STREAM_DRAW);
            gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint8Array(memory.buffer, indices, indexBytes), gl.STREAM_DRAW);
            for (let command = 0; command < commands; command++, word += COMMAND_WORDS) {
                const [left = 0, top = 0, right = 0, bottom = 0] = sizes.subarray(word, word + 4);
                const [texture = 0, firstVertex = 0, firstIndex = 0, count = 0] = words.subarray(word + 4, word + 8);
                const [x, y] = [Math.max(0, Math.floor(left * scaleX)), Math.max(0, Math.floor(top * scaleY))];
                const [endX, endY] = [Math.ceil(right * scaleX), Math.ceil(bottom * scaleY)];
                if (endX <= x || endY <= y) continue;
                gl.scissor(x, gl.drawingBufferHeight - endY, endX - x, endY - y);
                gl.bindTexture(gl.TEXTURE_2D, this.textures.get(texture) ?? null);
                const offset = firstVertex * VERTEX_BYTES;
                gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, offset);
                gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, offset + 8);
                gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, offset + 16);
                gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, firstIndex * 2);
            }
        }
    }

    private applyTexture(memory: WebAssembly.Memory, word: number): void {
        const gl = this.gl;
        const [id = 0, action, atlasWidth = 0, pixels = 0, x = 0, y = 0, width = 0, height = 0] =
            new Uint32Array(memory.buffer, word * 4, TEXTURE_WORDS);
        if (action === TextureAction.destroy) {
            gl.deleteTexture(this.textures.get(id) ?? null);
            this.textures.delete(id);
            return;
        }
        // A rectangle of the atlas ends where its last row does, not where the atlas' row would.
        const bytes = new Uint8Array(memory.buffer, pixels + y * atlasWidth + x, (height - 1) * atlasWidth + width);
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, atlasWidth);
        if (action === TextureAction.create) {
            const texture = gl.createTexture();
            if (texture === null) return;
            this.textures.set(id, texture);
            gl.bindTexture(gl.TEXTURE_2D, texture);
            for (const [name, value] of [
                [gl.TEXTURE_MIN_FILTER, gl.LINEAR],
                [gl.TEXTURE_MAG_FILTER, gl.LINEAR],
                [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
                [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
            ] as const) {
                gl.texParameteri(gl.TEXTURE_2D, name, value);
            }
            gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, bytes);
        } else {
            gl.bindTexture(gl.TEXTURE_2D, this.textures.get(id) ?? null);
            gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED, gl.UNSIGNED_BYTE, bytes);
        }
    }
}
