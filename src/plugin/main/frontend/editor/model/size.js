/** How many bytes a value takes as JSON. @param {*} value @return {number} */
export const sizeOf = (value) => new TextEncoder().encode(JSON.stringify(value)).length;
